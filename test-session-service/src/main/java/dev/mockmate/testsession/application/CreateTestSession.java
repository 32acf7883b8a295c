package dev.mockmate.testsession.application;

import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.domain.Assignment;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.domain.TestChange;
import dev.mockmate.testsession.domain.TestContents;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.domain.TestSessionPolicy;
import dev.mockmate.testsession.domain.TestState;
import dev.mockmate.testsession.domain.Timing;
import dev.mockmate.testsession.store.Tests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Begins a candidate's test, or goes on with the one that is under way: a reload never restarts the clock. Of requests at the
 * same time one begins the test and the others find it.
 */
@ApplicationScoped
public class CreateTestSession {
    private final Transactions transactions;
    private final Tests tests;
    private final Settlement settlement;
    private final RecordTestChanges records;
    private final TestSessionPolicy policy;
    private final InvitedTests invitations;
    private final QuestionChoice questions;
    private final Ids ids;
    private final Now now;

    CreateTestSession(
            Transactions transactions,
            Tests tests,
            Settlement settlement,
            RecordTestChanges records,
            TestSessionPolicy policy,
            InvitedTests invitations,
            QuestionChoice questions,
            Ids ids,
            Now now) {
        this.transactions = transactions;
        this.tests = tests;
        this.settlement = settlement;
        this.records = records;
        this.policy = policy;
        this.invitations = invitations;
        this.questions = questions;
        this.ids = ids;
        this.now = now;
    }

    /**
     * What is asked for.
     *
     * @param resumesAny whether any test under way is gone on with, whoever gave it
     * @param extraPercent more time, in percent of the duration
     * @param choice whose questions may be asked
     */
    public record Order(
            UUID candidateId,
            Assignment assignment,
            boolean resumesAny,
            int durationMinutes,
            int extraPercent,
            List<UUID> questionIds,
            List<String> sections,
            Choice choice) {}

    /** Who chose the questions of a test. */
    public sealed interface Choice {
        /** The candidate: those of the shared bank. */
        record ByCandidate() implements Choice {}

        /** A recruiter of the organisation; of any, when it is empty. */
        record ByRecruiter(Optional<String> organisation) implements Choice {}

        /** The invitation: they were looked at when it was made. */
        record Before() implements Choice {}
    }

    /**
     * The candidate's test.
     *
     * @param resumed whether it was there before; then nothing of the order counts
     */
    public record Opened(CodingTest test, boolean resumed) {}

    /** The candidate's test, new or under way. */
    public Uni<Outcome<Opened, Refusal>> create(Order order, Actor actor) {
        return transactions.inTransaction(() -> tests.lockCandidate(order.candidateId())
                .chain(() -> order.resumesAny()
                        ? tests.lockUnderWay(order.candidateId()).chain(underWay -> goOn(underWay, order, actor))
                        : ofAssignment(order, actor)));
    }

    /** The first of them that can be gone on with: there is at most one active test in each organisation. */
    private Uni<Outcome<Opened, Refusal>> goOn(List<CodingTest> underWay, Order order, Actor actor) {
        return underWay.isEmpty()
                ? ofAssignment(order, actor)
                : present(underWay.get(0), actor)
                        .chain(outcome -> outcome instanceof Outcome.Done<CodingTest, Refusal>
                                ? Uni.createFrom().item(resumed(outcome))
                                : goOn(underWay.subList(1, underWay.size()), order, actor));
    }

    /** An invitation is for one test, and is taken once: another test of its organisation is not touched. */
    private Uni<Outcome<Opened, Refusal>> ofAssignment(Order order, Actor actor) {
        return order.assignment()
                .invitationId()
                .map(invitation -> tests.lock(TestSelection.ofInvitation(order.candidateId(), invitation))
                        .chain(begun -> begun.map(test -> present(test, actor).map(CreateTestSession::resumed))
                                .orElseGet(() -> afterOthers(order, actor))))
                .orElseGet(() -> newest(order).chain(newest -> newest.map(test -> resumeOrBegin(test, order, actor))
                        .orElseGet(() -> begin(order, actor))));
    }

    private Uni<Outcome<Opened, Refusal>> resumeOrBegin(CodingTest newest, Order order, Actor actor) {
        return present(newest, actor)
                .chain(outcome -> outcome instanceof Outcome.Done<CodingTest, Refusal>
                        ? Uni.createFrom().item(resumed(outcome))
                        : begin(order, actor));
    }

    private Uni<Outcome<Opened, Refusal>> afterOthers(Order order, Actor actor) {
        return newest(order)
                .chain(other -> other.map(test -> settlement
                                .settle(test, now.get())
                                .map(decided -> decided.test().state() instanceof TestState.Open))
                        .orElseGet(() -> Uni.createFrom().item(false)))
                .chain(underWay -> underWay
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.OtherTestFirst()))
                        : begin(order, actor));
    }

    private Uni<Optional<CodingTest>> newest(Order order) {
        return tests.lock(
                TestSelection.newestOf(order.candidateId(), order.assignment().organisation()));
    }

    private Uni<Outcome<CodingTest, Refusal>> present(CodingTest test, Actor actor) {
        Instant at = now.get();
        return settlement
                .decide(test, settled -> policy.heartbeat(settled, at), actor, at)
                .map(Outcomes::of);
    }

    private static Outcome<Opened, Refusal> resumed(Outcome<CodingTest, Refusal> present) {
        return present.map(test -> new Opened(test, true));
    }

    private Uni<Outcome<Opened, Refusal>> begin(Order order, Actor actor) {
        return chosen(order).chain(versions -> {
            List<UUID> unknown = order.questionIds().stream()
                    .filter(id -> !versions.containsKey(id))
                    .toList();
            return unknown.isEmpty()
                    ? begin(order, new TestContents(order.questionIds(), versions, order.sections()), actor)
                    : Uni.createFrom().item(Outcome.refused(new Refusal.UnknownQuestions(unknown)));
        });
    }

    /** Whoever begins has come, also without having looked at the invitation before. */
    private Uni<Boolean> accepted(Assignment assignment) {
        return assignment.invitationId().map(invitations::accept).orElseGet(() -> Uni.createFrom()
                .item(false));
    }

    private Uni<Map<UUID, Integer>> chosen(Order order) {
        if (order.choice() instanceof Choice.ByCandidate) {
            return questions.shared(order.questionIds());
        }
        return order.choice() instanceof Choice.ByRecruiter recruiter
                ? questions.of(recruiter.organisation(), order.questionIds())
                : questions.chosenBefore(order.questionIds());
    }

    private Uni<Outcome<Opened, Refusal>> begin(Order order, TestContents contents, Actor actor) {
        Instant at = now.get();
        Timing timing = Timing.from(at, order.durationMinutes(), order.extraPercent());
        return tests.attempts(order.candidateId())
                .map(attempts -> CodingTest.begin(
                        ids.next(), order.candidateId(), attempts + 1, order.assignment(), contents, timing))
                .call(test -> tests.add(test))
                .call(test -> accepted(test.assignment()))
                .call(test -> records.write(test, List.of(new TestChange.Created(at)), actor, at))
                .map(test -> Outcome.done(new Opened(test, false)));
    }
}
