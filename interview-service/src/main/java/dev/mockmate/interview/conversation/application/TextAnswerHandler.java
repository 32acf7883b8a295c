package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.CandidateInputEvent.TextAnswer;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.attempt.application.AnswerSizeQuota;
import dev.mockmate.interview.attempt.application.SaveDraft;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.exchange.application.Transcript;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

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
            return turns.refuse(said.sessionId(), said.inputId(), CandidateReplies.MALFORMED, "There was no text.");
        }
        return turns.once(AnswerTurns.Input.of(said), turn -> add(turn, said));
    }

    private Uni<Void> add(AnswerTurn turn, TextAnswer said) {
        StoredAttempt attempt = turn.attempt();
        String whole = attempt.answerText().isEmpty() ? said.text() : attempt.answerText() + " " + said.text();
        if (whole.length() > SubmittedAnswer.LONGEST) {
            return turns.refuse(
                    said.sessionId(), said.inputId(), CandidateReplies.MALFORMED, "The answer is too long.");
        }
        return quota.refusal(attempt, whole)
                .chain(refusal -> refusal.isPresent()
                        ? turns.refuse(
                                said.sessionId(),
                                said.inputId(),
                                CandidateReplies.ILLEGAL_NOW,
                                "This interview has reached its limit of answers.")
                        : add(turn, said, whole.strip()));
    }

    private Uni<Void> add(AnswerTurn turn, TextAnswer said, String whole) {
        StoredAttempt attempt = turn.attempt();
        drafts.write(turn.interview(), attempt, whole);
        attempt.markTranscribed(true);
        Uni<Void> written = said.text().isBlank()
                ? Uni.createFrom().voidItem()
                : transcript
                        .add(
                                turn.interview(),
                                said.inputId(),
                                Transcript.USER,
                                said.text(),
                                said.isFinal(),
                                attempt.id())
                        .chain(() -> turns.taken(said.sessionId(), said.inputId()));
        return written.chain(() -> said.isFinal()
                ? handIn.handIn(turn, said.inputId(), said.at())
                : Uni.createFrom().voidItem());
    }
}
