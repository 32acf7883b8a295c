package dev.mockmate.gateway.live;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.Event;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.gateway.application.Admission.Admitted;
import dev.mockmate.gateway.application.Admission.TurnedAway;
import dev.mockmate.gateway.domain.ClockSnapshot;
import dev.mockmate.gateway.domain.CloseReason;
import dev.mockmate.platform.event.ReceivedEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps a client told of its session. Events come at least once, so the session's {@link ReplayBuffer} remembers the
 * latest ids and a repeated one is skipped.
 * Used on the connection's event loop only.
 */
final class SessionUpdates {
    private static final String PAUSED = "paused";
    private static final String ACTIVE = "active";
    private static final String MAX_DURATION_NEAR = "max_duration_%d_minutes_left";

    private final LiveConnection connection;
    private final ClientMessageHandler messageHandler;
    private final Clock clock;
    private final ReplayBuffer replay;

    private final Instant since;
    private ClockSnapshot face;
    private String status;
    private String aiStatus;
    private boolean ownArrivalSeen;
    private long moves;
    private String toldAlready = "";

    SessionUpdates(
            LiveConnection connection,
            ClientMessageHandler messageHandler,
            Admitted admitted,
            ReplayBuffer replay,
            Clock clock) {
        this.connection = connection;
        this.messageHandler = messageHandler;
        this.replay = replay;
        this.aiStatus = replay.aiStatus();
        this.clock = clock;
        this.face = admitted.clock();
        this.status = admitted.status();
        this.since = clock.instant();
    }

    /** Where the session stands. */
    ServerToClientMessage.Builder state(String reason) {
        return ServerMessages.state(status, aiStatus, reason);
    }

    /** The same for a client that came back and has to reload the transcript. */
    ServerToClientMessage.Builder notRecovered() {
        return ServerMessages.notRecovered(status, aiStatus);
    }

    /** The same for a client that came back and was told what it missed. */
    ServerToClientMessage.Builder recovered() {
        return ServerMessages.recovered(status, aiStatus);
    }

    /** What the clock shows now. */
    ServerToClientMessage.Builder timer() {
        return ServerMessages.timer(face.at(clock.instant()));
    }

    /** Tells the client what the clock shows now. */
    void tellTimer() {
        connection.outbound().send(timer());
    }

    /** session-service told its clock. */
    void clockTold(ClockSnapshot told) {
        face = told;
        connection.outbound().send(timer());
        String now = told.isRunning() ? ACTIVE : PAUSED;
        if (!now.equals(status)) {
            status = now;
            connection.outbound().send(state(""));
        }
    }

    /** Whether the session's clock runs, as far as is known. */
    boolean isRunning() {
        return face.isRunning();
    }

    /** How often the session's events moved its clock so far. */
    long moves() {
        return moves;
    }

    /**
     * session-service did what the client asked for. The event that says so may have come before; if not, it will bring nothing
     * new.
     *
     * @param before {@link #moves} when it was asked
     */
    void movedByClient(ClockSnapshot shows, String reason, long before) {
        face = shows;
        String to = shows.isRunning() ? ACTIVE : PAUSED;
        if (moves > before) {
            return;
        }
        if (!to.equals(status)) {
            status = to;
            toldAlready = to + reason;
            connection.outbound().send(state(reason));
        }
        connection.outbound().send(timer());
    }

    /** Something happened. */
    void heard(ReceivedEvent received) {
        if (!replay.isNew(received.id())) {
            return;
        }
        Event event = received.event();
        if (event instanceof TranscriptEvent transcript) {
            said(transcript);
        } else if (event instanceof SessionEvent session) {
            happened(session);
        } else if (event instanceof BillingEvent billing) {
            billed(billing);
        } else if (event instanceof CandidateInputEvent.Joined joined) {
            arrived(joined);
        }
    }

    private void said(TranscriptEvent event) {
        messageHandler.interviewerHeard();
        if (event instanceof TranscriptEvent.Segment segment) {
            sendOnce(ServerMessages.transcript(segment));
        } else if (event instanceof TranscriptEvent.SegmentDiscarded discarded) {
            connection.outbound().send(ServerMessages.discarded(discarded));
        } else if (event instanceof TranscriptEvent.QuestionAsked asked) {
            sendOnce(ServerMessages.question(asked));
        } else if (event instanceof TranscriptEvent.AssessmentPart part) {
            connection.outbound().send(ServerMessages.assessment(part));
        } else if (event instanceof TranscriptEvent.InterviewerState interviewer) {
            aiStatus = interviewer.aiStatus();
            connection.outbound().send(state(interviewer.reason()));
        } else if (event instanceof TranscriptEvent.InputRefused refused) {
            String request = messageHandler.requestOf(refused.inputId());
            connection.outbound().send(ServerMessages.error(refused.code(), refused.message(), false, request));
        }
    }

    private void sendOnce(ServerToClientMessage.Builder message) {
        if (!replay.isRepetition(message)) {
            connection.outbound().send(message);
        }
    }

    private void happened(SessionEvent event) {
        if (event instanceof SessionEvent.Activated activated) {
            moved(ACTIVE, "", activated.at(), face.activated(activated.at()));
        } else if (event instanceof SessionEvent.Paused paused) {
            moved(PAUSED, paused.reason(), paused.at(), face.paused(paused.elapsedSeconds(), paused.at()));
        } else if (event instanceof SessionEvent.Resumed resumed) {
            moved(ACTIVE, "", resumed.at(), face.resumed(resumed.elapsedSeconds(), resumed.at()));
        } else if (event instanceof SessionEvent.Metered metered) {
            face = face.metered(metered.elapsedSeconds(), metered.creditsDue(), metered.at());
            connection.outbound().send(timer());
        } else if (event instanceof SessionEvent.Corrected corrected) {
            face = face.corrected(corrected.elapsedSeconds(), corrected.creditsDue(), corrected.at());
            connection.outbound().send(timer());
        } else if (event instanceof SessionEvent.MaxDurationNear near) {
            connection.outbound().send(state(MAX_DURATION_NEAR.formatted(near.minutesLeft())));
        } else if (event instanceof SessionEvent.Abandoned) {
            status = "abandoned";
            connection.outbound().send(state(""));
        } else if (event instanceof SessionEvent.Connected connected) {
            connected(connected);
        } else if (event instanceof SessionEvent.Completed completed) {
            connection.finish(ServerMessages.ended(completed.endReason()), CloseReason.ENDED);
        } else if (event instanceof SessionEvent.Deleted) {
            connection.turnAway(TurnedAway.notFound(), "");
        }
    }

    /** What happened before the connection began was told at admission; such an event is old or comes again. */
    private void moved(String to, String reason, Instant at, ClockSnapshot shows) {
        if (at.isBefore(since)) {
            return;
        }
        boolean changed = !toldAlready.equals(to + reason);
        toldAlready = "";
        moves++;
        status = to;
        face = shows;
        if (ACTIVE.equals(to)) {
            messageHandler.clockStarted();
        }
        if (!changed) {
            return;
        }
        connection.outbound().send(state(reason));
        connection.outbound().send(timer());
    }

    /** A client connected over REST: this connection is the older one, unless it was opened by that client or after. */
    private void connected(SessionEvent.Connected event) {
        Optional<UUID> own = messageHandler.connection();
        boolean itself = own.filter(event.connectionId()::equals).isPresent();
        boolean named =
                own.filter(id -> id.equals(event.replacedConnectionId())).isPresent();
        if (!itself && (named || event.at().isAfter(since))) {
            connection.replaced();
        }
    }

    private void billed(BillingEvent event) {
        if (event instanceof BillingEvent.CreditLow low) {
            connection.outbound().send(ServerMessages.creditLow(low));
        } else if (event instanceof BillingEvent.CreditExhausted exhausted) {
            connection.outbound().send(ServerMessages.creditExhausted(exhausted, clock.instant()));
        }
    }

    /**
     * All replicas hear all arrivals in one order. Whoever arrives after this connection replaces it, on whichever replica;
     * arrivals before its own are older.
     */
    private void arrived(CandidateInputEvent.Joined joined) {
        if (joined.connectionId().equals(messageHandler.owner().connectionId())) {
            ownArrivalSeen = true;
        } else if (ownArrivalSeen) {
            connection.replaced();
        }
    }
}
