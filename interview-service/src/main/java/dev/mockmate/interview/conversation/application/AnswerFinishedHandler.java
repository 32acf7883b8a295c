package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.CandidateInputEvent.AnswerFinished;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands the answer in as it was typed so far; a client may say so after a last piece, which did it, or twice. */
@ApplicationScoped
class AnswerFinishedHandler implements CandidateInputHandler<AnswerFinished> {
    private final AnswerTurns turns;
    private final HandInAnswer handIn;

    AnswerFinishedHandler(AnswerTurns turns, HandInAnswer handIn) {
        this.turns = turns;
        this.handIn = handIn;
    }

    @Override
    public Class<AnswerFinished> handles() {
        return AnswerFinished.class;
    }

    @Override
    public Uni<Void> handle(AnswerFinished finished) {
        return turns.onceUnlessHandedIn(
                AnswerTurns.Input.of(finished),
                turn -> isOfTheQuestionBefore(turn, finished)
                        ? turns.taken(finished.sessionId(), finished.inputId(), null)
                        : handIn.handIn(turn, finished.inputId(), finished.at()));
    }

    /** Nobody ends an answer to a question that has not come yet: the answer before was ended twice, and has gone in. */
    private static boolean isOfTheQuestionBefore(AnswerTurn turn, AnswerFinished finished) {
        return finished.exchangeId() == null
                && turn.exchange().position() > 1
                && turn.exchange().deliveredAt().filter(finished.at()::isAfter).isEmpty()
                && turn.attempt().answerText().isEmpty();
    }
}
