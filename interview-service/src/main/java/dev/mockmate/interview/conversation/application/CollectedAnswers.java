package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.application.AnswerSizeQuota;
import dev.mockmate.interview.attempt.application.OpenAttempt;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.text.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Decides which attempt an answer becomes that a client collected by itself. Inside the caller's transaction. */
@ApplicationScoped
class CollectedAnswers {

    private final Attempts attempts;
    private final OpenAttempt open;
    private final AnswerSizeQuota quota;
    private final KeepCollectedAnswer keep;
    private final InterviewConfig config;

    CollectedAnswers(
            Attempts attempts,
            OpenAttempt open,
            AnswerSizeQuota quota,
            KeepCollectedAnswer keep,
            InterviewConfig config) {
        this.attempts = attempts;
        this.open = open;
        this.quota = quota;
        this.keep = keep;
        this.config = config;
    }

    /** The same text again is the same answer: a client that heard nothing sends it once more, or says more about it. */
    Uni<Outcome<StoredAttempt, Refusal>> store(StoredInterview interview, Exchange exchange, CollectedAnswer answer) {
        if (!Texts.isVisible(answer.text())) {
            return refused(new Refusal.EmptyAnswer());
        }
        return attempts.handedIn(exchange.id(), answer.text())
                .chain(same -> same == null
                        ? storeAnother(interview, exchange, answer)
                        : sameAgain(interview, exchange, same, answer));
    }

    private Uni<Outcome<StoredAttempt, Refusal>> sameAgain(
            StoredInterview interview, Exchange exchange, StoredAttempt same, CollectedAnswer answer) {
        return quota.refusal(same, answer.text() + answer.feedback().orElse("")).chain(refusal -> {
            if (refusal.isPresent()) {
                return refused(refusal.get());
            }
            answer.feedback().ifPresent(same::feedback);
            boolean isNews = answer.score().isPresent() && !answer.score().equals(Optional.ofNullable(same.overall()));
            Uni<Void> scored = isNews
                    ? keep.score(interview, exchange, same, answer.score().get())
                    : Uni.createFrom().voidItem();
            return scored.replaceWith(Outcome.done(same));
        });
    }

    private Uni<Outcome<StoredAttempt, Refusal>> storeAnother(
            StoredInterview interview, Exchange exchange, CollectedAnswer answer) {
        return attempts.newestOf(exchange.id()).chain(newest -> {
            if (newest != null && !newest.isDraft() && newest.number() >= config.maxAttempts()) {
                return refused(new Refusal.TooMany("attempts at one question", config.maxAttempts()));
            }
            String text = answer.text() + answer.feedback().orElse("");
            if (newest != null && newest.isDraft()) {
                return quota.refusal(newest, text)
                        .chain(refusal -> refusal.isPresent()
                                ? refused(refusal.get())
                                : keep.keep(interview, exchange, newest, answer).map(Outcome::done));
            }
            return quota.refusal(interview.id(), text)
                    .chain(refusal -> refusal.isPresent()
                            ? refused(refusal.get())
                            : open.open(exchange, interview.userId(), newest == null ? 1 : newest.number() + 1)
                                    .chain(open -> keep.keep(interview, exchange, open, answer))
                                    .map(Outcome::done));
        });
    }

    private static Uni<Outcome<StoredAttempt, Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
