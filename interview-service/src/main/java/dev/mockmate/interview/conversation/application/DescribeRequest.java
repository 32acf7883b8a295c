package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.library.store.JobDescriptions;
import dev.mockmate.interview.library.store.Resumes;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Reads the words of the résumé and the job description that a request names, which must be the user's. */
@ApplicationScoped
class DescribeRequest {

    private final JobDescriptions descriptions;
    private final Resumes resumes;
    private final Transactions transactions;

    DescribeRequest(JobDescriptions descriptions, Resumes resumes, Transactions transactions) {
        this.descriptions = descriptions;
        this.resumes = resumes;
        this.transactions = transactions;
    }

    /** The wish with the words of the résumé and the job description it names, which must be the user's. */
    Uni<Outcome<InterviewRequest, Refusal>> described(UUID userId, InterviewRequest wish) {
        if (wish.resumeId().isPresent()) {
            return transactions
                    .inTransaction(() -> resumes.ofUser(wish.resumeId().get(), userId))
                    .chain(found -> found == null
                            ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("resume")))
                            : describedJob(userId, wish.with(found)));
        }
        return describedJob(userId, wish);
    }

    private Uni<Outcome<InterviewRequest, Refusal>> describedJob(UUID userId, InterviewRequest wish) {
        if (wish.jobDescriptionId().isEmpty()) {
            return Uni.createFrom().item(Outcome.done(wish));
        }
        return transactions
                .inTransaction(() -> descriptions.ofUser(wish.jobDescriptionId().get(), userId))
                .map(found -> found == null
                        ? Outcome.refused(new Refusal.NotFound("job description"))
                        : Outcome.done(wish.of(found)));
    }

    /** Locks the description an interview was planned for; false when it has been deleted meanwhile. */
    Uni<Boolean> stillDescribed(StoredInterview wanted) {
        return wanted.jobDescriptionId() == null
                ? Uni.createFrom().item(true)
                : descriptions.lock(wanted.jobDescriptionId(), wanted.userId()).map(Objects::nonNull);
    }
}
