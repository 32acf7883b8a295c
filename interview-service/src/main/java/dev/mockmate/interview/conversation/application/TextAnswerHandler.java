package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.CandidateInputEvent.TextAnswer;
import dev.mockmate.interview.attempt.application.AnswerSizeQuota;
import dev.mockmate.interview.attempt.application.SaveDraft;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.exchange.application.Transcript;
import dev.mockmate.interview.text.domain.AnswerLength;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Adds a piece of a typed answer; a last piece hands the answer in. */
@ApplicationScoped
class TextAnswerHandler implements CandidateInputHandler<TextAnswer> {
    private final AnswerTurns turns;
    private final HandInAnswer handIn;
    private final SaveDraft drafts;
    private final Transcript transcript;
    private final AnswerSizeQuota quota;

    TextAnswerHandler(
            AnswerTurns turns, HandInAnswer handIn, SaveDraft drafts, Transcript transcript, AnswerSizeQuota quota) {
        this.turns = turns;
        this.handIn = handIn;
        this.drafts = drafts;
        this.transcript = transcript;
        this.quota = quota;
    }

    @Override
    public Class<TextAnswer> handles() {
        return TextAnswer.class;
    }

    @Override
    public Uni<Void> handle(TextAnswer said) {
        if (said.text() == null || said.text().isBlank() && !said.isFinal()) {
            return refuse(said, CandidateReplies.ILLEGAL_NOW, HandInAnswer.EMPTY);
        }
        return turns.once(AnswerTurns.Input.of(said), turn -> take(turn, said));
    }

    private Uni<Void> take(AnswerTurn turn, TextAnswer said) {
        String before = said.replaces() ? "" : turn.attempt().answerText();
        String whole = before.isEmpty() ? said.text() : before + " " + said.text();
        if (whole.length() > AnswerLength.MAX_CHARACTERS) {
            return refuse(said, CandidateReplies.MALFORMED, "The answer is too long.");
        }
        return objection(turn, said, whole.strip())
                .chain(why -> why.isPresent()
                        ? refuse(said, CandidateReplies.ILLEGAL_NOW, why.get())
                        : write(turn, said, whole.strip()));
    }

    /** Why nothing of it is taken: a last piece whose answer may not be handed in is not written down either. */
    private Uni<Optional<String>> objection(AnswerTurn turn, TextAnswer said, String whole) {
        return said.isFinal()
                ? handIn.objection(turn, whole)
                : quota.refusal(turn.attempt(), whole).map(refusal -> refusal.map(HandInAnswer::told));
    }

    /** That it is taken is noted first: later the database would be asked about what has changed here, and would be told it twice. */
    private Uni<Void> write(AnswerTurn turn, TextAnswer said, String whole) {
        return turns.taken(turn, said.inputId())
                .chain(() -> written(turn, said, whole))
                .chain(() -> said.isFinal()
                        ? handIn.handInUnobjected(turn, said.at())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> written(AnswerTurn turn, TextAnswer said, String whole) {
        StoredAttempt attempt = turn.attempt();
        drafts.write(turn.interview(), attempt, whole);
        attempt.markTranscribed(true);
        Uni<Void> replaced = said.replaces()
                ? transcript.discard(turn.interview(), attempt.id())
                : Uni.createFrom().voidItem();
        return replaced.chain(() -> said.text().isBlank() ? Uni.createFrom().voidItem() : transcribe(turn, said));
    }

    private Uni<Void> transcribe(AnswerTurn turn, TextAnswer said) {
        return transcript.add(
                turn.interview(),
                said.inputId(),
                Transcript.USER,
                said.text(),
                said.isFinal(),
                turn.attempt().id());
    }

    private Uni<Void> refuse(TextAnswer said, int code, String why) {
        return turns.refuse(said.sessionId(), said.inputId(), code, why);
    }
}
