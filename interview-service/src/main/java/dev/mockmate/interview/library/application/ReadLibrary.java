package dev.mockmate.interview.library.application;

import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.library.domain.JobDescription;
import dev.mockmate.interview.library.domain.Rewording;
import dev.mockmate.interview.library.domain.SavedStory;
import dev.mockmate.interview.library.domain.StoryDigest;
import dev.mockmate.interview.library.domain.StoryFit;
import dev.mockmate.interview.library.store.JobDescriptions;
import dev.mockmate.interview.library.store.Stories;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads answer libraries and job descriptions. Who may see what is read by its id is decided by the caller's edge. */
@ApplicationScoped
public class ReadLibrary {

    private final Stories stories;
    private final JobDescriptions descriptions;
    private final Exchanges exchanges;
    private final Interviews interviews;
    private final Transactions transactions;
    private final CallerContext callerContext;
    private final LibraryConfig config;

    ReadLibrary(
            Stories stories,
            JobDescriptions descriptions,
            Exchanges exchanges,
            Interviews interviews,
            Transactions transactions,
            CallerContext callerContext,
            LibraryConfig config) {
        this.stories = stories;
        this.descriptions = descriptions;
        this.exchanges = exchanges;
        this.interviews = interviews;
        this.transactions = transactions;
        this.callerContext = callerContext;
        this.config = config;
    }

    /** A story with its owner's stories that tell the same, most alike first. */
    public record Shown(SavedStory story, List<StoryDigest.Alike> alike) {}

    /** How many stories there are, and which of them show each competency. */
    public record Coverage(int total, Map<Competency, List<StoryDigest>> stories) {}

    private record Shelf(List<SavedStory> page, List<StoryDigest> all) {

        List<Shown> shown() {
            return page.stream()
                    .map(story -> new Shown(story, story.digest().alike(all)))
                    .toList();
        }
    }

    /** A question of an interview that was asked. */
    public record QuestionOfInterview(StoredInterview interview, PlannedQuestion question) {}

    /** A story, or empty. */
    public Uni<Optional<Shown>> story(UUID id) {
        return transactions.inTransaction(() -> stories.one(id)
                .chain(story -> story == null
                        ? Uni.createFrom().item(Optional.empty())
                        : stories.digests(story.userId())
                                .map(all -> Optional.of(
                                        new Shown(story, story.digest().alike(all))))));
    }

    /** A user's stories, newest first. */
    public Uni<List<Shown>> stories(UUID userId, Stories.Filter filter, Optional<Cursor> after, int most) {
        return transactions
                .inTransaction(() -> stories.page(userId, filter, after, most)
                        .chain(page -> stories.digests(userId).map(all -> new Shelf(page, all))))
                .chain(shelf -> callerContext.compute(shelf::shown));
    }

    /** The user's stories by the competencies they show. */
    public Uni<Coverage> coverage(UUID userId) {
        return transactions
                .inTransaction(() -> stories.digests(userId))
                .map(all -> new Coverage(all.size(), StoryDigest.coverage(all)));
    }

    /** The user's stories that tell the same, most alike first. */
    public Uni<List<StoryDigest.Pair>> duplicates(UUID userId) {
        return transactions
                .inTransaction(() -> stories.digests(userId))
                .chain(all -> callerContext.compute(() -> StoryDigest.pairs(all)));
    }

    /** An exchange's question with its interview, or empty. */
    public Uni<Optional<QuestionOfInterview>> question(UUID exchangeId) {
        return transactions.inTransaction(() -> exchanges
                .one(exchangeId)
                .chain(exchange -> exchange == null
                        ? Uni.createFrom().item(Optional.empty())
                        : interviews
                                .one(exchange.interviewId())
                                .map(interview ->
                                        Optional.of(new QuestionOfInterview(interview, exchange.question())))));
    }

    /** The stories of the interview's owner that fit the question, best first. */
    public Uni<List<StoryFit>> suggestions(QuestionOfInterview asked) {
        JobProfile job = asked.interview().job();
        return transactions
                .inTransaction(() -> stories.digests(asked.interview().userId()))
                .chain(all -> callerContext.compute(
                        () -> StoryFit.best(asked.question(), job, all, config.maxSuggestions())));
    }

    /** What was changed between the answer as it was given and the polished one. */
    public Uni<List<Rewording.Piece>> rewording(SavedStory saved) {
        return callerContext.compute(
                () -> Rewording.of(saved.origin().answerText(), saved.story().polishedAnswer()));
    }

    /** A job description, or empty. */
    public Uni<Optional<JobDescription>> jobDescription(UUID id) {
        return transactions.inTransaction(() -> descriptions.one(id).map(Optional::ofNullable));
    }

    /** A user's job descriptions, newest first. */
    public Uni<List<JobDescription>> jobDescriptions(UUID userId, Optional<Cursor> after, int most) {
        return transactions.inTransaction(() -> descriptions.page(userId, after, most));
    }
}
