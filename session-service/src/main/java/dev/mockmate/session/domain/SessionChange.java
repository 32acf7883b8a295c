package dev.mockmate.session.domain;

import dev.mockmate.contracts.domain.CreditFormula;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Something that happened to a session. The application stores each in the history and tells the other services. */
public sealed interface SessionChange {

    /** Its name in the history, like {@code activation_requested}. */
    String kind();

    /** When it happened, which may lie before it was noticed. */
    Instant at();

    /** See {@link SessionState.Activating}. */
    record ActivationRequested(UUID activationId, Instant at, Instant expiresAt) implements SessionChange {
        @Override
        public String kind() {
            return "activation_requested";
        }
    }

    /** See {@link SessionState.Active}. */
    record Activated(UUID activationId, Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "activated";
        }
    }

    /** Billing declined. */
    record ActivationDeclined(UUID activationId, int required, long available, Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "activation_declined";
        }
    }

    /** The session stopped waiting. */
    record ActivationWithdrawn(UUID activationId, String reason, Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "activation_withdrawn";
        }
    }

    /** See {@link SessionState.Paused}. */
    record Paused(PauseReason reason, Duration elapsed, Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "paused";
        }
    }

    /** The clock runs again. */
    record Resumed(Duration elapsed, Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "resumed";
        }
    }

    /** The interview has really begun. */
    record InterviewBegan(String because, Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "interview_began";
        }
    }

    /**
     * Running time at {@code at}.
     *
     * @param creditsDue what so much of it costs
     */
    record Metered(Duration elapsed, Instant at, int creditsDue) implements SessionChange {

        /** Of a session that costs something. */
        Metered(Duration elapsed, Instant at) {
            this(elapsed, at, CreditFormula.due(elapsed));
        }

        @Override
        public String kind() {
            return "metered";
        }
    }

    /** See {@link SessionState.Abandoned}. */
    record Abandoned(Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "abandoned";
        }
    }

    /** Back from abandoned: paused again, for the reason it was paused before. */
    record CameBack(PauseReason reason, Duration elapsed, Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "came_back";
        }
    }

    /** See {@link SessionState.Expired}. */
    record Expired(Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "expired";
        }
    }

    /**
     * See {@link SessionState.Completed}.
     *
     * @param note why an operator ended it, empty when nobody said why
     */
    record Completed(EndReason reason, Duration elapsed, boolean began, int creditsDue, String note, Instant at)
            implements SessionChange {
        @Override
        public String kind() {
            return "completed";
        }
    }

    /** The session is about something else now. */
    record Changed(JobBrief brief, Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "changed";
        }
    }

    /** A client connected; {@code replaced} is the connection it took the place of, null when there was none. */
    record Connected(UUID connectionId, UUID replaced, Client client, Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "connected";
        }
    }

    /** The client went; {@code connectionId} is null when it had never connected. */
    record Disconnected(UUID connectionId, Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "disconnected";
        }
    }

    /** An hour's credit is missing. */
    record GraceBegan(int creditNumber, Instant endsAt, Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "grace_began";
        }
    }

    /** The missing credit was charged after all. */
    record GraceLifted(int creditNumber, Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "grace_lifted";
        }
    }

    /** The maximum duration is {@code minutesLeft} away. */
    record MaxDurationNear(int minutesLeft, Instant endsAt, Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "max_duration_near";
        }
    }

    /** What the client says how long it was; the server's clock counts. */
    record DurationClaimed(int minutes, Duration elapsed, Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "duration_claimed";
        }
    }

    /** The interview is a scripted one: the session costs nothing, and what is held or was charged goes back. */
    record Waived(Duration elapsed, Instant at) implements SessionChange {
        @Override
        public String kind() {
            return "charges_waived";
        }
    }

    /**
     * What the session cost was corrected after its end: its duration by an operator, or its beginning, heard of late.
     *
     * @param before the duration as it was
     * @param by the operator; null when it was the beginning
     * @param reason why, empty when the operator gave no reason
     */
    record Corrected(Duration before, Duration elapsed, int creditsDue, UUID by, String reason, Instant at)
            implements SessionChange {
        @Override
        public String kind() {
            return "corrected";
        }
    }
}
