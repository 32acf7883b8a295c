package dev.mockmate.interview.library.application;

import dev.mockmate.interview.library.domain.Resume;
import dev.mockmate.interview.library.domain.ResumeProfile;
import dev.mockmate.interview.library.store.Resumes;
import dev.mockmate.interview.library.store.Stories;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps résumés, with the skills, titles and seniority that are read from them. */
@ApplicationScoped
public class SaveResume {

    private final Resumes resumes;
    private final Stories stories;
    private final Transactions transactions;
    private final CallerContext callerContext;
    private final LibraryConfig config;
    private final Now now;
    private final Ids ids;

    SaveResume(
            Resumes resumes,
            Stories stories,
            Transactions transactions,
            CallerContext callerContext,
            LibraryConfig config,
            Now now,
            Ids ids) {
        this.resumes = resumes;
        this.stories = stories;
        this.transactions = transactions;
        this.callerContext = callerContext;
        this.config = config;
        this.now = now;
        this.ids = ids;
    }

    /** What is read from a résumé; outside any transaction, for it takes a while. */
    public Uni<ResumeProfile> read(Resume.Wording resume) {
        return callerContext.compute(() -> ResumeProfile.of(resume.text()));
    }

    /** The stored résumé. */
    public Uni<Outcome<Resume, Refusal>> create(UUID userId, Resume.Wording resume, ResumeProfile profile) {
        return transactions.inTransaction(() -> stories.lockLibrary(userId)
                .chain(() -> resumes.count("userId", userId))
                .chain(count -> count >= config.maxResumes()
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.TooMany("résumés", config.maxResumes())))
                        : resumes.add(Resume.of(ids.next(), userId, resume, profile, now.get()))
                                .map(Outcome::done)));
    }

    /** The résumé with another text; interviews that were prepared with it keep what they took from it. */
    public Uni<Outcome<Resume, Refusal>> replace(UUID userId, UUID id, Resume.Wording resume, ResumeProfile profile) {
        return transactions.inTransaction(() -> resumes.lock(id, userId)
                .chain(found -> found == null
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("resume")))
                        : resumes.change(found.reworded(resume, profile, now.get()))
                                .map(Outcome::done)));
    }

    /** Forgets a résumé; interviews that were prepared with it keep what they took from it. */
    public Uni<Outcome<UUID, Refusal>> delete(UUID userId, UUID id) {
        return transactions
                .inTransaction(() -> resumes.delete("id = ?1 and userId = ?2", id, userId))
                .map(deleted -> deleted == 0 ? Outcome.refused(new Refusal.NotFound("resume")) : Outcome.done(id));
    }

    /** A résumé, or empty. */
    public Uni<Optional<Resume>> resume(UUID id) {
        return transactions.inTransaction(() -> resumes.one(id).map(Optional::ofNullable));
    }

    /** A user's résumés, newest first. */
    public Uni<List<Resume>> ofUser(UUID userId, Optional<Cursor> after, int most) {
        return transactions.inTransaction(() -> resumes.page(userId, after, most));
    }
}
