package dev.mockmate.testsession.application;

import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.domain.Assignment;
import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Outcome;
import dev.mockmate.testsession.domain.TestChange;
import dev.mockmate.testsession.domain.TestContents;
import dev.mockmate.testsession.domain.TestSelection;
import dev.mockmate.testsession.domain.TestSessionPolicy;
import dev.mockmate.testsession.domain.TestState;
import dev.mockmate.testsession.domain.Timing;
import dev.mockmate.testsession.store.TestSessionRow;
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
    private final Records records;
    private final TestSessionPolicy policy;
    private final InvitedTests invitations;
    private final QuestionChoice questions;
    private final Ids ids;
    private final Now now;

    CreateTestSession(
            Transactions transactions,
            Tests tests,
            Settlement settlement,
            Records records,
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

    /** Result of the request. */
    public sealed interface Result {
        /**
         * The candidate's test.
         *
         * @param resumed whether it was there before; then nothing of the order counts
         */
        record Open(CodingTest test, boolean resumed) implements Result {}

        /** The invitation's test is over; it is taken once. */
        record Over(Outcome.Refused outcome) implements Result {}

        /** Another test of the same organisation is under way. */
        record OtherUnderWay() implements Result {}

        /** There are no such questions to choose. */
        record UnknownQuestions(List<UUID> ids) implements Result {}
    }

    /** The candidate's test, new or under way. */
    public Uni<Result> create(Order order, Actor actor) {
        return transactions.inTransaction(() -> tests.lockCandidate(order.candidateId())
                .chain(() -> order.resumesAny()
                        ? tests.lockUnderWay(order.candidateId()).chain(underWay -> goOn(underWay, order, actor))
                        : ofAssignment(order, actor)));
    }

    /** The first of them that can be gone on with: there is at most one active test in each organisation. */
    private Uni<Result> goOn(List<TestSessionRow> underWay, Order order, Actor actor) {
        return underWay.isEmpty()
                ? ofAssignment(order, actor)
                : present(underWay.get(0), actor)
                        .chain(outcome -> outcome instanceof Outcome.Accepted
                                ? Uni.createFrom().item(new Result.Open(outcome.test(), true))
                                : goOn(underWay.subList(1, underWay.size()), order, actor));
    }

    /** An invitation is for one test: another one of its organisation is not touched. */
    private Uni<Result> ofAssignment(Order order, Actor actor) {
        return order.assignment()
                .invitationId()
                .map(invitation -> tests.lock(TestSelection.ofInvitation(order.candidateId(), invitation))
                        .chain(begun -> begun == null ? afterOthers(order, actor) : ofInvitation(begun, actor)))
                .orElseGet(() -> tests.lock(TestSelection.newestOf(
                                order.candidateId(), order.assignment().organisation()))
                        .chain(newest -> newest == null ? begin(order, actor) : resumeOrBegin(newest, order, actor)));
    }

    private Uni<Result> ofInvitation(TestSessionRow begun, Actor actor) {
        return present(begun, actor)
                .map(outcome -> outcome instanceof Outcome.Refused refused
                        ? new Result.Over(refused)
                        : new Result.Open(outcome.test(), true));
    }

    private Uni<Result> resumeOrBegin(TestSessionRow newest, Order order, Actor actor) {
        return present(newest, actor)
                .chain(outcome -> outcome instanceof Outcome.Accepted
                        ? Uni.createFrom().item(new Result.Open(outcome.test(), true))
                        : begin(order, actor));
    }

    private Uni<Result> afterOthers(Order order, Actor actor) {
        return tests.lock(TestSelection.newestOf(
                        order.candidateId(), order.assignment().organisation()))
                .chain(other -> other == null
                        ? Uni.createFrom().item(false)
                        : settlement
                                .settle(other, now.get())
                                .map(outcome -> outcome.test().state() instanceof TestState.Open))
                .chain(underWay -> underWay ? Uni.createFrom().item(new Result.OtherUnderWay()) : begin(order, actor));
    }

    private Uni<Outcome> present(TestSessionRow row, Actor actor) {
        Instant at = now.get();
        return settlement.decide(row, test -> policy.heartbeat(test, at), actor, at);
    }

    private Uni<Result> begin(Order order, Actor actor) {
        return chosen(order).chain(versions -> {
            List<UUID> unknown = order.questionIds().stream()
                    .filter(id -> !versions.containsKey(id))
                    .toList();
            return unknown.isEmpty()
                    ? begin(order, new TestContents(order.questionIds(), versions, order.sections()), actor)
                    : Uni.createFrom().item(new Result.UnknownQuestions(unknown));
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

    private Uni<Result> begin(Order order, TestContents contents, Actor actor) {
        Instant at = now.get();
        Timing timing = Timing.from(at, order.durationMinutes(), order.extraPercent());
        return tests.attempts(order.candidateId())
                .map(attempts -> CodingTest.begin(
                        ids.next(), order.candidateId(), attempts + 1, order.assignment(), contents, timing))
                .call(test -> tests.add(test))
                .call(test -> accepted(test.assignment()))
                .call(test -> records.write(test, List.of(new TestChange.Created(at)), actor, at))
                .map(test -> new Result.Open(test, false));
    }
}
