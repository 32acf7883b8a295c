package dev.mockmate.interview.library.application;

import dev.mockmate.interview.library.domain.JobDescription;
import dev.mockmate.interview.library.store.JobDescriptions;
import dev.mockmate.interview.library.store.Stories;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps descriptions of jobs, with the skills, competencies and seniority that are read from them. */
@ApplicationScoped
public class SaveJobDescription {

    private final JobDescriptions descriptions;
    private final Stories stories;
    private final Transactions transactions;
    private final CallerContext callerContext;
    private final LibraryConfig config;
    private final Now now;
    private final Ids ids;

    SaveJobDescription(
            JobDescriptions descriptions,
            Stories stories,
            Transactions transactions,
            CallerContext callerContext,
            LibraryConfig config,
            Now now,
            Ids ids) {
        this.descriptions = descriptions;
        this.stories = stories;
        this.transactions = transactions;
        this.callerContext = callerContext;
        this.config = config;
        this.now = now;
        this.ids = ids;
    }

    /** What is read from a description; outside any transaction, for it takes a while. */
    public Uni<JobProfile> read(JobDescription.Wording description) {
        return callerContext.compute(
                () -> JobProfile.of(description.title(), description.text(), description.company(), ""));
    }

    /** The stored description. */
    public Uni<Outcome<JobDescription, Refusal>> create(
            UUID userId, JobDescription.Wording description, JobProfile profile) {
        return transactions.inTransaction(() -> stories.lockLibrary(userId)
                .chain(() -> descriptions.count("userId", userId))
                .chain(count -> count >= config.maxJobDescriptions()
                        ? Uni.createFrom()
                                .item(Outcome.refused(
                                        new Refusal.TooMany("job descriptions", config.maxJobDescriptions())))
                        : descriptions
                                .add(JobDescription.of(ids.next(), userId, description, profile, now.get()))
                                .map(Outcome::done)));
    }

    /** The description with another text; interviews that were prepared with it keep what they took from it. */
    public Uni<Outcome<JobDescription, Refusal>> replace(
            UUID userId, UUID id, JobDescription.Wording description, JobProfile profile) {
        return transactions.inTransaction(() -> descriptions
                .lock(id, userId)
                .chain(found -> found == null
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("job description")))
                        : descriptions
                                .change(found.reworded(description, profile, now.get()))
                                .map(Outcome::done)));
    }

    /**
     * Forgets a description; stories and interviews that named it stay and name none. A story that is just being saved with it
     * comes before or finds it gone: both lock the library.
     */
    public Uni<Outcome<UUID, Refusal>> delete(UUID userId, UUID id) {
        return transactions
                .inTransaction(() -> stories.lockLibrary(userId)
                        .chain(() -> descriptions.delete("id = ?1 and userId = ?2", id, userId)))
                .map(deleted ->
                        deleted == 0 ? Outcome.refused(new Refusal.NotFound("job description")) : Outcome.done(id));
    }
}
