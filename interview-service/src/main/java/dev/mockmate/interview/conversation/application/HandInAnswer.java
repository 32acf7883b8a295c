package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.application.AcceptAnswer;
import dev.mockmate.interview.attempt.application.Submission;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.platform.outcome.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Hands in what a live client has said so far. Inside the caller's transaction. */
@ApplicationScoped
class HandInAnswer {
    static final String EMPTY = "The answer is empty. Say something first, or skip the question.";

    private final AnswerTurns turns;
    private final AcceptAnswer accept;

    HandInAnswer(AnswerTurns turns, AcceptAnswer accept) {
        this.turns = turns;
        this.accept = accept;
    }

    Uni<Void> handIn(AnswerTurn turn, UUID inputId, Instant at) {
        UUID sessionId = turn.interview().sessionId();
        return accept.accept(turn.interview(), submission(turn, at)).chain(outcome -> {
            if (outcome instanceof Outcome.Refused<StoredAttempt, Refusal> refused) {
                return turns.refuse(sessionId, inputId, CandidateReplies.ILLEGAL_NOW, told(refused.refusal()));
            }
            return turns.taken(turn, inputId).chain(() -> tell(turn));
        });
    }

    /** The same for an input that is noted as taken, when there was no {@link #objection} in this transaction. */
    Uni<Void> handInUnobjected(AnswerTurn turn, Instant at) {
        return accept.take(turn.interview(), turn.attempt(), submission(turn, at))
                .chain(() -> tell(turn));
    }

    private Uni<Void> tell(AnswerTurn turn) {
        return turns.state(turn, turn.attempt().isAwaitedBy(turn.interview()) ? "thinking" : "listening");
    }

    /** Why this text may not be handed in as the turn's answer, in words for its candidate; empty when it may. */
    Uni<Optional<String>> objection(AnswerTurn turn, String text) {
        return accept.objection(turn.attempt(), text).map(refusal -> refusal.map(HandInAnswer::told));
    }

    private static Submission submission(AnswerTurn turn, Instant at) {
        Exchange exchange = turn.exchange();
        Instant since = turn.attempt().number() > 1
                ? turn.attempt().createdAt()
                : exchange.deliveredAt().orElse(exchange.askedAt());
        double seconds = Math.max(0, Duration.between(since, at).toMillis() / 1000.0);
        return new Submission(
                exchange.id(),
                Optional.of(turn.attempt().id()),
                turn.attempt().answerText(),
                seconds,
                Optional.empty());
    }

    /** Why an answer is not taken, in words for its candidate. */
    static String told(Refusal refusal) {
        if (refusal instanceof Refusal.EmptyAnswer) {
            return EMPTY;
        }
        if (refusal instanceof Refusal.OwnQueueFull) {
            return "Other answers of yours are still being assessed. Send this one again in a while.";
        }
        return refusal instanceof Refusal.QuestionNotOpen
                ? "This question was skipped."
                : "This interview has reached its limit of answers.";
    }
}
