package dev.mockmate.interview.library.application;

import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.feedback.application.AssessmentDocument;
import dev.mockmate.interview.feedback.application.AssessmentJson;
import dev.mockmate.interview.library.domain.SavedStory;
import dev.mockmate.interview.library.domain.Story;
import dev.mockmate.interview.library.domain.StoryDigest;
import dev.mockmate.interview.library.store.JobDescriptions;
import dev.mockmate.interview.library.store.Stories;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps stories in their owner's library. A story that comes from an attempt is filled from its assessment where its
 * owner says nothing. The same story saved again is found and given back, with what is said of it now; one that tells the same in other words is
 * saved, and what it is like is told.
 */
@ApplicationScoped
public class SaveStory {

    private final Stories stories;
    private final JobDescriptions descriptions;
    private final Attempts attempts;
    private final Exchanges exchanges;
    private final Interviews interviews;
    private final Transactions transactions;
    private final LibraryConfig config;
    private final Now now;
    private final Ids ids;

    SaveStory(
            Stories stories,
            JobDescriptions descriptions,
            Attempts attempts,
            Exchanges exchanges,
            Interviews interviews,
            Transactions transactions,
            LibraryConfig config,
            Now now,
            Ids ids) {
        this.stories = stories;
        this.descriptions = descriptions;
        this.attempts = attempts;
        this.exchanges = exchanges;
        this.interviews = interviews;
        this.transactions = transactions;
        this.config = config;
        this.now = now;
        this.ids = ids;
    }

    /**
     * What the owner says of a story; what is empty is left to the assessment, or to the story as it is.
     *
     * @param coachNotes an array of {@code {change_type, original_snippet, revised_snippet, reason}}
     */
    public record StoryInput(
            Optional<String> title,
            Optional<String> situation,
            Optional<String> task,
            Optional<String> action,
            Optional<String> result,
            Optional<String> polishedAnswer,
            Optional<JsonArray> coachNotes,
            Optional<List<Competency>> competencies,
            Optional<UUID> sourceAttemptId,
            Optional<UUID> jobDescriptionId) {

        /**
         * The same with nothing left open but where the story comes from: what is not said is empty, and competencies are read from
         * the text.
         */
        StoryInput whole() {
            return new StoryInput(
                    title,
                    situation.or(() -> Optional.of("")),
                    task.or(() -> Optional.of("")),
                    action.or(() -> Optional.of("")),
                    result.or(() -> Optional.of("")),
                    polishedAnswer.or(() -> Optional.of("")),
                    coachNotes.or(() -> Optional.of(new JsonArray())),
                    competencies.or(() -> Optional.of(
                            StoryComposition.compose(this, Optional.empty()).competencies())),
                    sourceAttemptId,
                    jobDescriptionId);
        }
    }

    /**
     * A story in the library.
     *
     * @param isNew whether it was saved now; otherwise it was there in the same words
     * @param alike the owner's other stories that tell the same, most alike first
     */
    public record Saved(SavedStory story, boolean isNew, List<StoryDigest.Alike> alike) {}

    /** Saves a story, unless the library has it in the same words. */
    public Uni<Outcome<Saved, Refusal>> save(UUID userId, StoryInput told) {
        return transactions.inTransaction(() -> stories.lockLibrary(userId)
                .chain(() -> origin(userId, told))
                .chain(origin -> origin instanceof Outcome.Refused<Optional<StorySource>, Refusal> refused
                        ? refused(refused.refusal())
                        : add(userId, told, ((Outcome.Done<Optional<StorySource>, Refusal>) origin).value())));
    }

    /**
     * Changes what is said of a story; the rest stays.
     *
     * @param tellsItsJob whether it is said which job it belongs to, or that it belongs to none
     */
    public Uni<Outcome<Saved, Refusal>> change(UUID userId, UUID id, StoryInput told, boolean tellsItsJob) {
        return transactions.inTransaction(() -> stories.lockLibrary(userId)
                .chain(() -> stories.lock(id, userId))
                .chain(found ->
                        found == null ? refused(new Refusal.NotFound("story")) : change(found, told, tellsItsJob)));
    }

    /** Says all of a story anew: what is not said is empty, and it belongs to no job that is not named. */
    public Uni<Outcome<Saved, Refusal>> replace(UUID userId, UUID id, StoryInput told) {
        return change(userId, id, told.whole(), true);
    }

    /** Forgets a story. */
    public Uni<Outcome<UUID, Refusal>> delete(UUID userId, UUID id) {
        return transactions
                .inTransaction(() ->
                        stories.lockLibrary(userId).chain(() -> stories.delete("id = ?1 and userId = ?2", id, userId)))
                .map(deleted -> deleted == 0 ? Outcome.refused(new Refusal.NotFound("story")) : Outcome.done(id));
    }

    /** The attempt the story comes from, when it names one; what it names must be the user's. */
    private Uni<Outcome<Optional<StorySource>, Refusal>> origin(UUID userId, StoryInput told) {
        return isOwnJob(userId, told).chain(own -> {
            if (!own) {
                return Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("job description")));
            }
            return told.sourceAttemptId().isEmpty()
                    ? Uni.createFrom().item(Outcome.done(Optional.empty()))
                    : source(userId, told.sourceAttemptId().get());
        });
    }

    private Uni<Boolean> isOwnJob(UUID userId, StoryInput told) {
        return told.jobDescriptionId().isEmpty()
                ? Uni.createFrom().item(true)
                : descriptions.ofUser(told.jobDescriptionId().get(), userId).map(found -> found != null);
    }

    private Uni<Outcome<Optional<StorySource>, Refusal>> source(UUID userId, UUID attemptId) {
        return attempts.kept(attemptId)
                .chain(attempt -> attempt == null || !attempt.userId().equals(userId) || attempt.isDraft()
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("attempt")))
                        : exchanges.one(attempt.exchangeId()).chain(exchange -> interviews
                                .one(attempt.interviewId())
                                .map(interview ->
                                        Outcome.done(Optional.of(StorySource.of(attempt, exchange, interview))))));
    }

    private Uni<Outcome<Saved, Refusal>> add(UUID userId, StoryInput told, Optional<StorySource> source) {
        Story story = StoryComposition.compose(told, source);
        if (story.isEmpty()) {
            boolean untold = source.isEmpty() || source.get().assessment().isPresent();
            return refused(untold ? new Refusal.NothingTold() : new Refusal.NotAssessed());
        }
        return stories.sameWords(userId, story.fingerprint())
                .chain(same -> same != null
                        ? sentAgain(same, told, source)
                        : stories.count("userId", userId)
                                .chain(count -> count >= config.maxStories()
                                        ? refused(new Refusal.TooMany("stories", config.maxStories()))
                                        : stories.add(saved(userId, told, story, source))
                                                .chain(saved -> withAlike(saved, true))));
    }

    /** What is said of it now beside its words belongs to it too. */
    private Uni<Outcome<Saved, Refusal>> sentAgain(SavedStory same, StoryInput told, Optional<StorySource> source) {
        SavedStory merged = same.changed(
                StoryComposition.again(same.story(), told),
                told.coachNotes().map(JsonArray::encode).orElse(same.coachNotes()),
                source.map(StorySource::origin).orElse(same.origin()),
                told.jobDescriptionId().or(same::jobDescriptionId).or(() -> job(source)),
                same.updatedAt());
        if (merged.equals(same)) {
            return withAlike(same, false);
        }
        SavedStory changed = merged.changed(
                merged.story(), merged.coachNotes(), merged.origin(), merged.jobDescriptionId(), now.get());
        return stories.change(changed).chain(() -> withAlike(changed, false));
    }

    private static Optional<UUID> job(Optional<StorySource> source) {
        return source.flatMap(from -> Optional.ofNullable(from.interview().jobDescriptionId()));
    }

    private Uni<Outcome<Saved, Refusal>> change(SavedStory saved, StoryInput told, boolean tellsItsJob) {
        return origin(saved.userId(), told).chain(origin -> {
            if (origin instanceof Outcome.Refused<Optional<StorySource>, Refusal> refused) {
                return refused(refused.refusal());
            }
            Story story = StoryComposition.over(saved.story(), told);
            if (story.isEmpty()) {
                return refused(new Refusal.NothingTold());
            }
            SavedStory changed = saved.changed(
                    story,
                    told.coachNotes().map(JsonArray::encode).orElse(saved.coachNotes()),
                    ((Outcome.Done<Optional<StorySource>, Refusal>) origin)
                            .value()
                            .map(StorySource::origin)
                            .orElse(saved.origin()),
                    tellsItsJob
                            ? told.jobDescriptionId()
                            : told.jobDescriptionId().or(saved::jobDescriptionId),
                    now.get());
            return stories.sameWords(saved.userId(), story.fingerprint())
                    .chain(same -> same != null && !same.id().equals(saved.id())
                            ? refused(new Refusal.SameStory(same.id()))
                            : stories.change(changed).chain(() -> withAlike(changed, false)));
        });
    }

    /** The flush before the query makes the digests those of the changed library. */
    private Uni<Outcome<Saved, Refusal>> withAlike(SavedStory story, boolean isNew) {
        return stories.flush()
                .chain(() -> stories.digests(story.userId()))
                .map(all -> Outcome.done(new Saved(story, isNew, story.digest().alike(all))));
    }

    private SavedStory saved(UUID userId, StoryInput told, Story story, Optional<StorySource> source) {
        JsonArray notes = told.coachNotes()
                .or(() -> source.flatMap(StorySource::assessment)
                        .map(AssessmentDocument::coachNotes)
                        .map(made -> new JsonArray(AssessmentJson.write(made))))
                .orElseGet(JsonArray::new);
        return SavedStory.of(
                ids.next(),
                userId,
                story,
                notes.encode(),
                source.map(StorySource::origin).orElse(SavedStory.Origin.NONE),
                told.jobDescriptionId().or(() -> job(source)),
                now.get());
    }

    private static Uni<Outcome<Saved, Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
