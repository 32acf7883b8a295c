package dev.mockmate.interview.assessment.application;

import dev.mockmate.interview.assessment.domain.FollowedUp;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.attempt.application.DeliveryJson;
import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.transaction.InSession;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what an assessment needs: in the caller's transaction, or without one. */
@ApplicationScoped
public class AssessmentJobs {

    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Attempts attempts;
    private final SessionViews sessions;

    AssessmentJobs(Interviews interviews, Exchanges exchanges, Attempts attempts, SessionViews sessions) {
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.sessions = sessions;
    }

    /**
     * An attempt with the question and the interview it belongs to, and what it follows up.
     *
     * @param paid whether the session was activated and its interview began: a credit is charged for it, which is what a model
     *     is paid from
     */
    record Job(
            StoredAttempt attempt,
            Exchange exchange,
            StoredInterview interview,
            Optional<FollowedUp> followedUp,
            boolean paid) {

        SubmittedAnswer answer() {
            return new SubmittedAnswer(
                            exchange.question(),
                            interview.job(),
                            attempt.answerText(),
                            Optional.ofNullable(attempt.delivery())
                                    .map(json -> DeliveryJson.read(
                                            new JsonObject(json), attempt.answerText(), attempt.responseTime())),
                            attempt.followUpAllowed(),
                            followedUp,
                            interview.manner())
                    .to(interview.jobDescription() == null ? "" : interview.jobDescription());
        }
    }

    /** The job, or null when the attempt has been erased. */
    @InSession
    Uni<Job> of(UUID attemptId) {
        return attempts.one(attemptId)
                .chain(attempt -> attempt == null ? Uni.createFrom().nullItem() : of(attempt));
    }

    private Uni<Job> of(StoredAttempt attempt) {
        return exchanges.one(attempt.exchangeId()).chain(exchange -> interviews
                .one(exchange.interviewId())
                .chain(interview -> followedUp(exchange).chain(followedUp -> isPaid(interview)
                        .map(paid -> new Job(attempt, exchange, interview, followedUp, paid)))));
    }

    private Uni<Boolean> isPaid(StoredInterview interview) {
        return sessions.one(interview.sessionId())
                .chain(session -> session == null
                                || session.moments().startedAt().isEmpty()
                                || interview.script().isPresent()
                        ? Uni.createFrom().item(false)
                        : exchanges.hasBegun(interview.id()));
    }

    private Uni<Optional<FollowedUp>> followedUp(Exchange followUp) {
        if (!followUp.isFollowUp()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return exchanges
                .one(followUp.followUpOf().get())
                .chain(original -> original == null
                        ? Uni.createFrom().item(Optional.empty())
                        : attempts.ofExchange(original.id())
                                .map(given -> Optional.of(new FollowedUp(original.question(), best(given)))));
    }

    /** The answer with the best score, else the newest that was given. */
    private static String best(List<StoredAttempt> given) {
        return given.stream()
                .filter(attempt -> !attempt.answerText().isBlank())
                .max(Comparator.comparingDouble(
                                (StoredAttempt attempt) -> attempt.overall() == null ? -1 : attempt.overall())
                        .thenComparingInt(attempt -> attempt.number()))
                .map(attempt -> attempt.answerText())
                .orElse("");
    }
}
