package dev.mockmate.interview.attempt.application;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.exchange.application.Transcript;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.text.Texts;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Takes an answer in, if it may be given now: its attempt becomes a job. */
@ApplicationScoped
public class AcceptAnswer {

    private final Exchanges exchanges;
    private final Attempts attempts;
    private final OpenAttempt open;
    private final Transcript transcript;
    private final AnswerSizeQuota quota;
    private final InterviewConfig config;
    private final Now now;

    AcceptAnswer(
            Exchanges exchanges,
            Attempts attempts,
            OpenAttempt open,
            Transcript transcript,
            AnswerSizeQuota quota,
            InterviewConfig config,
            Now now) {
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.open = open;
        this.transcript = transcript;
        this.quota = quota;
        this.config = config;
        this.now = now;
    }

    /** The attempt, to be assessed; the same answer again gives the same attempt. Inside a transaction, with the interview locked. */
    public Uni<Outcome<StoredAttempt, Refusal>> accept(StoredInterview interview, Submission submission) {
        if (!Texts.isVisible(submission.text())) {
            return refused(new Refusal.EmptyAnswer());
        }
        return attempt(interview, submission).chain(attempt -> {
            if (attempt == null) {
                return refused(new Refusal.NotFound("attempt"));
            }
            if (attempt.isDraft()) {
                return objection(attempt, submission.text())
                        .chain(refusal -> refusal.isPresent()
                                ? refused(refusal.get())
                                : take(interview, attempt, submission).map(Outcome::done));
            }
            return attempt.answerText().equals(submission.text())
                    ? Uni.createFrom().item(Outcome.done(attempt))
                    : refused(new Refusal.AlreadySubmitted());
        });
    }

    /** The attempt that was handed in with the same words before. Inside a transaction. */
    Uni<Optional<StoredAttempt>> handedIn(Submission submission) {
        return submission
                .attemptId()
                .map(attempts::one)
                .orElseGet(() -> attempts.newestOf(submission.exchangeId()))
                .map(found -> Optional.ofNullable(found)
                        .filter(attempt -> attempt.exchangeId().equals(submission.exchangeId())
                                && !attempt.isDraft()
                                && attempt.answerText().equals(submission.text())));
    }

    /** Why a draft may not be handed in with this text, or empty when it may. Inside a transaction, with the interview locked. */
    public Uni<Optional<Refusal>> objection(StoredAttempt draft, String text) {
        if (!Texts.isVisible(text)) {
            return Uni.createFrom().item(Optional.of(new Refusal.EmptyAnswer()));
        }
        return refusal(draft, text)
                .chain(refusal -> refusal.isPresent() ? Uni.createFrom().item(refusal) : queueIsFull(draft.userId()));
    }

    private Uni<Optional<Refusal>> queueIsFull(UUID userId) {
        return attempts.waitingOf(userId)
                .map(waiting -> waiting >= config.maxWaitingAssessments()
                        ? Optional.of(new Refusal.OwnQueueFull("answers"))
                        : Optional.empty());
    }

    /** Nothing is handed in for a question that was left, until it is opened again. */
    private Uni<Optional<Refusal>> refusal(StoredAttempt attempt, String text) {
        return exchanges
                .one(attempt.exchangeId())
                .chain(exchange -> exchange.isSkipped()
                        ? Uni.createFrom().item(Optional.of(new Refusal.QuestionNotOpen()))
                        : quota.refusal(attempt, text));
    }

    /** Hands a draft in to which there was no {@link #objection} in this transaction. With the interview locked. */
    public Uni<StoredAttempt> take(StoredInterview interview, StoredAttempt attempt, Submission submission) {
        attempt.submit(submission.answer(now.get()));
        if (interview.state() instanceof Interview.Open open
                && attempt.exchangeId().equals(interview.currentExchangeId())) {
            attempt.allowFollowUp(!open.followUp());
            interview.become(open.submit(), now.get());
        }
        if (attempt.transcribed()) {
            return Uni.createFrom().item(attempt);
        }
        attempt.markTranscribed(true);
        return transcript
                .add(interview, attempt.id(), Transcript.USER, submission.text(), true, attempt.id())
                .replaceWith(attempt);
    }

    private Uni<StoredAttempt> attempt(StoredInterview interview, Submission submission) {
        return submission.attemptId().isEmpty()
                ? newest(interview, submission.exchangeId())
                : attempts.one(submission.attemptId().get())
                        .map(found ->
                                found != null && found.exchangeId().equals(submission.exchangeId()) ? found : null);
    }

    /** The newest attempt; a question that a client saved by itself gets its first one with its first answer. */
    private Uni<StoredAttempt> newest(StoredInterview interview, UUID exchangeId) {
        return attempts.newestOf(exchangeId)
                .chain(newest -> newest != null
                        ? Uni.createFrom().item(newest)
                        : exchanges
                                .one(exchangeId)
                                .chain(exchange -> exchange == null
                                        ? Uni.createFrom().nullItem()
                                        : open.open(exchange, interview.userId(), 1)));
    }

    private static Uni<Outcome<StoredAttempt, Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
