package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.CandidateInputEvent.AnswerRestarted;
import dev.mockmate.interview.attempt.application.SaveDraft;
import dev.mockmate.interview.exchange.application.Transcript;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Forgets what was typed so far; the transcript forgets it too. */
@ApplicationScoped
class AnswerRestartedHandler implements CandidateInputHandler<AnswerRestarted> {
    private final AnswerTurns turns;
    private final SaveDraft drafts;
    private final Transcript transcript;

    AnswerRestartedHandler(AnswerTurns turns, SaveDraft drafts, Transcript transcript) {
        this.turns = turns;
        this.drafts = drafts;
        this.transcript = transcript;
    }

    @Override
    public Class<AnswerRestarted> handles() {
        return AnswerRestarted.class;
    }

    @Override
    public Uni<Void> handle(AnswerRestarted restarted) {
        return turns.once(AnswerTurns.Input.of(restarted), turn -> restart(turn, restarted.inputId()));
    }

    private Uni<Void> restart(AnswerTurn turn, UUID inputId) {
        drafts.write(turn.interview(), turn.attempt(), "");
        turn.attempt().markTranscribed(false);
        return transcript
                .discard(turn.interview(), turn.attempt().id())
                .chain(() -> turns.taken(turn, inputId))
                .chain(() -> turns.state(turn, "listening"));
    }
}
