package dev.mockmate.interview.application;

import dev.mockmate.interview.domain.SubmittedAnswer;
import dev.mockmate.interview.store.AttemptRow;
import dev.mockmate.interview.store.Attempts;
import dev.mockmate.interview.store.ExchangeRow;
import dev.mockmate.interview.store.Exchanges;
import dev.mockmate.interview.store.InterviewRow;
import dev.mockmate.interview.store.Interviews;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads what an assessment needs. Inside the caller's transaction. */
@ApplicationScoped
public class AssessmentJobs {

    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Attempts attempts;

    AssessmentJobs(Interviews interviews, Exchanges exchanges, Attempts attempts) {
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.attempts = attempts;
    }

    /** An attempt with the question and the interview it belongs to. */
    record Job(AttemptRow attempt, ExchangeRow exchange, InterviewRow interview) {

        SubmittedAnswer answer() {
            return new SubmittedAnswer(
                    exchange.question(),
                    interview.job(),
                    attempt.answerText,
                    Optional.ofNullable(attempt.delivery)
                            .map(json ->
                                    DeliveryJson.read(new JsonObject(json), attempt.answerText, attempt.responseTime)),
                    attempt.followUpAllowed);
        }
    }

    /** The job, or null when the attempt has been erased. */
    Uni<Job> of(UUID attemptId) {
        return attempts.findById(attemptId)
                .chain(attempt -> attempt == null ? Uni.createFrom().nullItem() : of(attempt));
    }

    private Uni<Job> of(AttemptRow attempt) {
        return exchanges.findById(attempt.exchangeId).chain(exchange -> interviews
                .findById(exchange.interviewId)
                .map(interview -> new Job(attempt, exchange, interview)));
    }
}
