package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.interview.assessment.application.FollowUpDecision;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.attempt.application.AnswerSizeQuota;
import dev.mockmate.interview.attempt.application.SaveDraft;
import dev.mockmate.interview.attempt.application.Submission;
import dev.mockmate.interview.attempt.application.SubmitAnswer;
import dev.mockmate.interview.attempt.store.AttemptRow;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.conversation.store.TakenInputs;
import dev.mockmate.interview.exchange.application.Transcript;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.store.ExchangeRow;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.InterviewRow;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.application.Outcome;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.sessionview.store.SessionViewRow;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The live conversation: what a connected client says and does. Runs inside the inbox transaction. What cannot be taken
 * is told to the client by {@code input-refused}, it never fails the event.
 */
@ApplicationScoped
public class CandidateInputHandler {
    private static final int ILLEGAL_NOW = 4009;
    private static final int MALFORMED = 4400;

    private final SessionViews sessions;
    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Attempts attempts;
    private final Conversation conversation;
    private final SubmitAnswer submit;
    private final SaveDraft drafts;
    private final Transcript transcript;
    private final AnswerSizeQuota quota;
    private final TakenInputs taken;
    private final Outbox outbox;
    private final Now now;

    CandidateInputHandler(
            SessionViews sessions,
            Interviews interviews,
            Exchanges exchanges,
            Attempts attempts,
            Conversation conversation,
            SubmitAnswer submit,
            SaveDraft drafts,
            Transcript transcript,
            AnswerSizeQuota quota,
            TakenInputs taken,
            Outbox outbox,
            Now now) {
        this.sessions = sessions;
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.conversation = conversation;
        this.submit = submit;
        this.drafts = drafts;
        this.transcript = transcript;
        this.quota = quota;
        this.taken = taken;
        this.outbox = outbox;
        this.now = now;
    }

    private record Turn(InterviewRow interview, ExchangeRow exchange, AttemptRow attempt) {}

    /** A client joined: asks the question that is to be answered now, or waits until the session is known to run. */
    public Uni<Void> joined(CandidateInputEvent.Joined joined) {
        return sessions.lockOrCreate(joined.sessionId(), joined.userId()).chain(session -> {
            if (session == null || !session.userId.equals(joined.userId())) {
                return Uni.createFrom().voidItem();
            }
            session.liveClient = true;
            return session.isLive() ? ask(session) : repeat(session);
        });
    }

    /** Nothing new is asked in a session that does not run, or is not known to; what waits for its answer is shown again. */
    private Uni<Void> repeat(SessionViewRow session) {
        return interviews
                .lockOfSession(session.sessionId)
                .chain(interview -> interview != null && interview.state() instanceof Interview.Open
                        ? conversation.current(interview).chain(conversation::repeat)
                        : Uni.createFrom().voidItem());
    }

    /** Asks what is due and was not asked yet; a question that waits for its answer is not repeated. The session is locked. */
    Uni<Void> goOn(SessionViewRow session) {
        return interviews
                .lockOfSession(session.sessionId)
                .chain(interview -> interview != null && interview.state() instanceof Interview.Open
                        ? Uni.createFrom().voidItem()
                        : next(session, interview));
    }

    private Uni<Void> ask(SessionViewRow session) {
        return interviews
                .lockOfSession(session.sessionId)
                .chain(interview -> interview != null && interview.state() instanceof Interview.Open
                        ? conversation.current(interview).chain(conversation::repeat)
                        : next(session, interview));
    }

    /** An interview that there is not yet becomes a job: making one takes longer than a transaction should. */
    private Uni<Void> next(SessionViewRow session, InterviewRow interview) {
        if (interview == null) {
            session.planDueAt = now.get();
            session.planTries = 0;
            return Uni.createFrom().voidItem();
        }
        return next(interview);
    }

    private Uni<Void> next(InterviewRow interview) {
        Interview state = interview.state();
        if (state instanceof Interview.Planned planned) {
            return conversation.begin(interview, planned).replaceWithVoid();
        }
        if (state instanceof Interview.Assessing assessing) {
            return attempts.firstOf(interview.currentExchangeId)
                    .map(FollowUpDecision::of)
                    .chain(decision -> decision.isPresent()
                            ? conversation
                                    .goOn(interview, assessing, decision.get())
                                    .replaceWithVoid()
                            : state(interview, "thinking", null));
        }
        return state(interview, "listening", "plan_done");
    }

    /** Adds a piece of a typed answer; a last piece hands the answer in. */
    public Uni<Void> said(CandidateInputEvent.TextAnswer said) {
        if (said.text() == null || said.text().isBlank() && !said.isFinal()) {
            return refuse(said.sessionId(), said.inputId(), MALFORMED, "There was no text.");
        }
        return once(said, said.inputId(), () -> turn(said, said.userId(), said.inputId(), said.exchangeId(), said.at())
                .chain(turn -> turn.isEmpty() ? Uni.createFrom().voidItem() : add(turn.get(), said)));
    }

    /** Hands the answer in as it was typed so far. */
    public Uni<Void> finished(CandidateInputEvent.AnswerFinished finished) {
        return once(finished, finished.inputId(), () -> turn(
                        finished, finished.userId(), finished.inputId(), finished.exchangeId(), finished.at())
                .chain(turn -> turn.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : handIn(turn.get(), finished.inputId(), finished.at())));
    }

    /** Forgets what was typed so far; the transcript forgets it too. */
    public Uni<Void> restarted(CandidateInputEvent.AnswerRestarted restarted) {
        return once(restarted, restarted.inputId(), () -> turn(
                        restarted, restarted.userId(), restarted.inputId(), restarted.exchangeId(), restarted.at())
                .chain(turn ->
                        turn.isEmpty() ? Uni.createFrom().voidItem() : restart(turn.get(), restarted.inputId())));
    }

    private Uni<Void> restart(Turn turn, UUID inputId) {
        drafts.write(turn.interview(), turn.attempt(), "");
        turn.attempt().transcribed = false;
        return transcript
                .discard(turn.interview(), turn.attempt().id)
                .chain(() -> taken.take(turn.interview().sessionId, inputId, now.get()))
                .chain(() -> state(turn.interview(), "listening", null));
    }

    /** What a client sends again was taken already. Its events come one after the other, so nothing is between the looks. */
    private Uni<Void> once(CandidateInputEvent event, UUID inputId, Supplier<Uni<Void>> effect) {
        return taken.isTaken(event.sessionId(), inputId)
                .chain(before -> before ? Uni.createFrom().voidItem() : effect.get());
    }

    /** Notes that a question has reached the client. */
    public Uni<Void> delivered(CandidateInputEvent.QuestionDelivered delivered) {
        return interviews
                .lockOfSession(delivered.sessionId())
                .chain(interview -> interview == null
                        ? Uni.createFrom().voidItem()
                        : exchanges
                                .findById(delivered.exchangeId())
                                .chain(exchange -> exchange == null || !exchange.interviewId.equals(interview.id)
                                        ? Uni.createFrom().voidItem()
                                        : conversation.delivered(interview, exchange, delivered.at())));
    }

    private Uni<Void> add(Turn turn, CandidateInputEvent.TextAnswer said) {
        AttemptRow attempt = turn.attempt();
        String whole = attempt.answerText.isEmpty() ? said.text() : attempt.answerText + " " + said.text();
        if (whole.length() > SubmittedAnswer.LONGEST) {
            return refuse(said.sessionId(), said.inputId(), MALFORMED, "The answer is too long.");
        }
        return quota.refusal(attempt, whole)
                .chain(refusal -> refusal.isPresent()
                        ? refuse(
                                said.sessionId(),
                                said.inputId(),
                                ILLEGAL_NOW,
                                "This interview has reached its limit of answers.")
                        : add(turn, said, whole.strip()));
    }

    private Uni<Void> add(Turn turn, CandidateInputEvent.TextAnswer said, String whole) {
        AttemptRow attempt = turn.attempt();
        drafts.write(turn.interview(), attempt, whole);
        attempt.transcribed = true;
        Uni<Void> written = said.text().isBlank()
                ? Uni.createFrom().voidItem()
                : transcript
                        .add(turn.interview(), said.inputId(), Transcript.USER, said.text(), said.isFinal(), attempt.id)
                        .chain(() -> taken.take(said.sessionId(), said.inputId(), now.get()));
        return written.chain(() -> said.isFinal()
                ? handIn(turn, said.inputId(), said.at())
                : Uni.createFrom().voidItem());
    }

    private Uni<Void> handIn(Turn turn, UUID inputId, Instant at) {
        InterviewRow interview = turn.interview();
        ExchangeRow exchange = turn.exchange();
        Instant since = turn.attempt().number > 1
                ? turn.attempt().createdAt
                : exchange.deliveredAt == null ? exchange.askedAt : exchange.deliveredAt;
        double seconds = Math.max(0, Duration.between(since, at).toMillis() / 1000.0);
        Submission submission = new Submission(
                exchange.id, Optional.of(turn.attempt().id), turn.attempt().answerText, seconds, Optional.empty());
        return submit.accept(turn.interview(), submission).chain(outcome -> {
            if (outcome instanceof Outcome.Refused<AttemptRow> refused) {
                return refuse(interview.sessionId, inputId, ILLEGAL_NOW, told(refused.refusal()));
            }
            boolean waited = turn.attempt().isAwaitedBy(interview);
            return taken.take(interview.sessionId, inputId, now.get())
                    .chain(() -> state(interview, waited ? "thinking" : "listening", null));
        });
    }

    /** Why an answer is not taken, in words for its candidate. */
    private static String told(Refusal refusal) {
        return refusal instanceof Refusal.EmptyAnswer
                ? "The answer is empty. Say something first, or skip the question."
                : refusal instanceof Refusal.QuestionNotOpen
                        ? "This question was skipped."
                        : "This interview has reached its limit of answers.";
    }

    /** The attempt that is being given, or empty after the client was told why there is none. */
    private Uni<Optional<Turn>> turn(
            CandidateInputEvent event, UUID userId, UUID inputId, UUID exchangeId, Instant at) {
        return sessions.findById(event.sessionId()).chain(session -> {
            if (session == null || !session.userId.equals(userId) || !wasLive(session, at)) {
                return refuse(event.sessionId(), inputId, ILLEGAL_NOW, "The session takes no answers now.")
                        .replaceWith(Optional.empty());
            }
            return interviews.lockOfSession(event.sessionId()).chain(interview -> open(interview, exchangeId, at)
                    .chain(turn -> turn.isPresent()
                            ? Uni.createFrom().item(turn)
                            : refuse(event.sessionId(), inputId, ILLEGAL_NOW, "No question waits for this answer.")
                                    .replaceWith(Optional.empty())));
        });
    }

    /** What was said before the pause or the end is taken, also when that was heard of first. */
    private static boolean wasLive(SessionViewRow session, Instant at) {
        return session.isLive()
                || session.isOver() && session.endedAt != null && at.isBefore(session.endedAt)
                || session.pausedAt != null && at.isBefore(session.pausedAt);
    }

    private Uni<Optional<Turn>> open(InterviewRow interview, UUID exchangeId, Instant at) {
        UUID wanted = exchangeId == null && interview != null ? interview.currentExchangeId : exchangeId;
        if (interview == null || wanted == null || interview.finishedAt != null && !at.isBefore(interview.finishedAt)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return exchanges
                .findById(wanted)
                .chain(exchange -> exchange == null || !exchange.interviewId.equals(interview.id)
                        ? Uni.createFrom().item(Optional.empty())
                        : attempts.newestOf(wanted)
                                .map(attempt -> attempt != null && attempt.isDraft()
                                        ? Optional.of(new Turn(interview, exchange, attempt))
                                        : Optional.empty()));
    }

    private Uni<Void> state(InterviewRow interview, String status, String reason) {
        return outbox.publish(new TranscriptEvent.InterviewerState(interview.sessionId, status, reason, now.get()));
    }

    private Uni<Void> refuse(UUID sessionId, UUID inputId, int code, String message) {
        return outbox.publish(new TranscriptEvent.InputRefused(sessionId, inputId, code, message, now.get()));
    }
}
