package dev.mockmate.testsession.question.application;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.access.TestToken;
import dev.mockmate.testsession.question.domain.Difficulty;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.store.Questions;
import dev.mockmate.testsession.question.store.QuestionsInTests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks at questions. */
@ApplicationScoped
public class ReadQuestions {
    private static final Duration AFTER_THE_TEST = Duration.ofHours(1);

    private final Questions questions;
    private final QuestionsInTests inTests;
    private final Now now;

    ReadQuestions(Questions questions, QuestionsInTests inTests, Now now) {
        this.questions = questions;
        this.inTests = inTests;
        this.now = now;
    }

    /**
     * One question as the caller sees it. Candidates see the version their test has, from its start until an hour after its end;
     * of the others only the shared bank's.
     */
    public Uni<Optional<Question>> one(UUID id, TestCaller caller) {
        if (caller.conducts()) {
            return questions
                    .current(id)
                    .map(found -> found.filter(question -> QuestionAccess.seesInBank(caller, question)));
        }
        Optional<UUID> invitation = caller.testToken().map(TestToken::invitationId);
        return inTests.version(caller.userId(), invitation, id, now.get().minus(AFTER_THE_TEST))
                .chain(version -> version.isPresent()
                        ? questions.version(id, version.get())
                        : questions
                                .current(id)
                                .map(found -> found.filter(question -> QuestionAccess.seesInBank(caller, question))));
    }

    /** A version of a question, for those who conduct tests. */
    public Uni<Optional<Question>> version(UUID id, int version, TestCaller caller) {
        return questions
                .version(id, version)
                .map(found -> found.filter(question -> QuestionAccess.seesInBank(caller, question)));
    }

    /** The bank as the caller sees it, newest first. */
    public Uni<List<Questions.Listed>> list(TestCaller caller, Search search, Optional<Cursor> after, int limit) {
        return questions.list(
                new Questions.Filter(
                        caller.isAdmin(),
                        caller.organisation().orElse(Question.SHARED),
                        search.difficulty(),
                        search.tag(),
                        search.text()),
                after,
                limit);
    }

    /** The versions of a question below one, newest first; empty when the caller does not see it. */
    public Uni<Optional<List<Questions.Version>>> versions(UUID id, TestCaller caller, int below, int limit) {
        return one(id, caller)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : questions.versions(id, below, limit).map(Optional::of));
    }

    /**
     * What is looked for.
     *
     * @param difficulty null for all
     * @param tag null for all
     * @param text null for all
     */
    public record Search(Difficulty difficulty, String tag, String text) {}
}
