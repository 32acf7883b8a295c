package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.interview.conversation.store.TakenInputs;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * A live client leaves a question unanswered. Runs inside the inbox transaction; what cannot be done is told to the client by
 * {@code input-refused}, code 4009.
 */
@ApplicationScoped
class QuestionSkippedHandler implements CandidateInputHandler<CandidateInputEvent.QuestionSkipped> {
    private final SessionViews sessions;
    private final Interviews interviews;
    private final TakenInputs taken;
    private final LeaveQuestion leave;
    private final CandidateReplies replies;
    private final Now now;

    QuestionSkippedHandler(
            SessionViews sessions,
            Interviews interviews,
            TakenInputs taken,
            LeaveQuestion leave,
            CandidateReplies replies,
            Now now) {
        this.sessions = sessions;
        this.interviews = interviews;
        this.taken = taken;
        this.leave = leave;
        this.replies = replies;
        this.now = now;
    }

    @Override
    public Class<CandidateInputEvent.QuestionSkipped> handles() {
        return CandidateInputEvent.QuestionSkipped.class;
    }

    /** Goes on to the next question; the same message again changes nothing. */
    @Override
    public Uni<Void> handle(CandidateInputEvent.QuestionSkipped skipped) {
        return sessions.one(skipped.sessionId()).chain(session -> {
            if (session == null || !session.userId().equals(skipped.userId()) || !session.isLive()) {
                return refuse(skipped, "The session takes no answers now.");
            }
            return taken.find(skipped.sessionId(), skipped.inputId())
                    .chain(before -> before.isPresent() ? again(skipped) : leave(skipped));
        });
    }

    /** Where another question waits by now, one that names none may be meant for that one. */
    private Uni<Void> again(CandidateInputEvent.QuestionSkipped skipped) {
        return interviews
                .lockOfSession(skipped.sessionId())
                .chain(interview -> skipped.exchangeId() == null && exchange(interview, null) != null
                        ? refuse(skipped, AnswerTurns.TAKEN_BEFORE)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> leave(CandidateInputEvent.QuestionSkipped skipped) {
        return interviews.lockOfSession(skipped.sessionId()).chain(interview -> {
            UUID exchange = exchange(interview, skipped.exchangeId());
            return exchange == null
                    ? refuse(skipped, "No question is open.")
                    : leave.leave(interview, exchange)
                            .chain(outcome -> outcome instanceof Outcome.Refused<UUID, Refusal> refused
                                    ? refuse(skipped, told(refused.refusal()))
                                    : taken.take(skipped.sessionId(), skipped.inputId(), null, now.get()));
        });
    }

    private static UUID exchange(StoredInterview interview, UUID named) {
        if (interview == null) {
            return null;
        }
        return named == null ? interview.currentExchangeId() : named;
    }

    private static String told(Refusal refusal) {
        return refusal instanceof Refusal.AnswerInProcessing
                ? "The answer to this question is being assessed."
                : "This question is not open.";
    }

    private Uni<Void> refuse(CandidateInputEvent.QuestionSkipped skipped, String why) {
        return replies.refuse(skipped.sessionId(), skipped.inputId(), CandidateReplies.ILLEGAL_NOW, why);
    }
}
