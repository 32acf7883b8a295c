package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.CandidateInputEvent.AnswerFinished;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands the answer in as it was typed so far. */
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
        return turns.once(
                AnswerTurns.Input.of(finished), turn -> handIn.handIn(turn, finished.inputId(), finished.at()));
    }
}
