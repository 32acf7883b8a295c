package dev.mockmate.testsession.domain;

import static dev.mockmate.testsession.domain.Decision.accepted;
import static dev.mockmate.testsession.domain.Decision.refused;

import dev.mockmate.testsession.domain.TestState.Abandoned;
import dev.mockmate.testsession.domain.TestState.Active;
import dev.mockmate.testsession.domain.TestState.Completed;
import dev.mockmate.testsession.domain.TestState.Open;
import dev.mockmate.testsession.domain.TestState.SoftlyAbandoned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How a test is conducted: what candidates and time can ask of it. Every decision on a test begins with {@link #settle}, so
 * that what time has decided comes before what somebody asks.
 */
public final class TestSessionPolicy {
    private final Limits limits;

    /** The rules with the given limits. */
    public TestSessionPolicy(Limits limits) {
        this.limits = limits;
    }

    /**
     * Ends the test when its time is up (rule <b>server-time</b>), after what outages of this service took from it was given
     * back (rule <b>fair-clock</b>). A test that was closed and not reopened in time is abandoned for good. Outages before a
     * silence are given back with it, because the silence may be given back next and what came before it is dealt with then.
     *
     * @param outages of this service, oldest first; only looked at when {@link #asksForOutages}
     */
    public Decision settle(CodingTest test, List<Interval> outages, Instant now) {
        if (test.state() instanceof SoftlyAbandoned closed && !isRevivable(test, closed, now)) {
            return accepted(test.with(closed.lapse(), now));
        }
        if (!(test.state() instanceof Active active)) {
            return accepted(test);
        }
        if (!test.timing().isOverAt(now)) {
            return giveBackOutages(
                    test,
                    outages.stream()
                            .filter(outage -> !outage.to().isAfter(test.lastSeen()))
                            .toList(),
                    now);
        }
        Decision fair = giveBackOutages(test, outages, now);
        return fair.test().timing().isOverAt(now) ? fair.then(due -> expire(due, active, now)) : fair;
    }

    /** Whether outages of this service since the last gap can change what {@link #settle} decides. */
    public boolean asksForOutages(CodingTest test, Instant now) {
        return test.state() instanceof Active
                && (test.timing().isOverAt(now) || silence(test, now).length().compareTo(limits.gapAfter()) >= 0);
    }

    /** The page shows itself: revives what was closed, gives a gap back. */
    public Decision heartbeat(CodingTest test, Instant now) {
        return present(test, now).then(open -> accepted(open.heardOf(now)));
    }

    /** The candidate does something. It never revives: it may have been under way when the page was closed. */
    public Decision activity(CodingTest test, Instant now) {
        if (test.state() instanceof SoftlyAbandoned) {
            return accepted(test.busy(now));
        }
        return present(test, now).then(open -> accepted(open.busy(now)));
    }

    /** The candidate's work so far (rule <b>progress</b>); answers under way at the end are taken within the grace. */
    public Decision save(CodingTest test, Progress.Report report, Instant now) {
        if (isInGrace(test, now)) {
            return keep(test, report, now).then(kept -> accepted(kept, new TestChange.LateAnswers(now)));
        }
        return present(test, now).then(open -> keep(open, report, now));
    }

    /**
     * The candidate hands in (rule <b>first-writer</b>): repeating it changes nothing, another method after it is refused. A
     * page that says the time is up when it is not has handed in by itself.
     */
    public Decision complete(CodingTest test, CompletionMethod claimed, Instant now) {
        CompletionMethod method = byServerClock(test, claimed, now);
        if (test.state() instanceof Completed done) {
            return done.method() == method ? accepted(test) : refused(test, new Refusal.TestOver(test.state()));
        }
        return present(test, now)
                .then(open -> open.state() instanceof Active active
                        ? accepted(
                                open.with(active.complete(method, now), now),
                                new TestChange.Completed(now, method, claimed))
                        : refused(open, new Refusal.TestOver(open.state())));
    }

    /**
     * The candidate leaves with the last work the page holds; work that is older than what is stored, or the same, is no reason to
     * stay. A page tells more than once that it is closed: what comes with the second time is kept, and the page stays closed. Once
     * the test is over it may say again what is stored, under whatever number.
     */
    public Decision leave(CodingTest test, Progress.Report report, CompletionMethod method, Instant now) {
        boolean nothingNew = report.isEmpty()
                || test.progress().isStale(report)
                || test.progress().with(report).equals(test.progress())
                || !(test.state() instanceof Open) && test.progress().holds(report);
        if (nothingNew) {
            return abandon(test, method, now);
        }
        Decision kept = test.state() instanceof SoftlyAbandoned ? keep(test, report, now) : save(test, report, now);
        return kept.then(saved -> abandon(saved, method, now));
    }

    /** The candidate leaves; closing the page can be taken back for a while (rule <b>tab-close</b>). */
    public Decision abandon(CodingTest test, CompletionMethod method, Instant now) {
        if (test.state() instanceof Open open) {
            if (method != CompletionMethod.TAB_CLOSE) {
                return leave(test, open, method, now);
            }
            return open instanceof Active active ? closeTab(test, active, now) : accepted(test);
        }
        return test.state() instanceof Abandoned left && left.method() == method
                ? accepted(test)
                : refused(test, new Refusal.TestOver(test.state()));
    }

    /**
     * Abandons a test nobody was heard of (rule <b>heartbeat-timeout</b>).
     *
     * @param servingSince since when this service has been up without a break: before a full window has passed since then,
     *     silence proves nothing
     */
    public Decision timeOut(CodingTest test, Instant servingSince, Instant now) {
        Instant silentSince = test.lastSeen().isAfter(servingSince) ? test.lastSeen() : servingSince;
        return test.state() instanceof Active active
                        && !silentSince.plus(limits.heartbeatTimeout()).isAfter(now)
                ? leave(test, active, CompletionMethod.HEARTBEAT_TIMEOUT, now)
                : accepted(test);
    }

    /** Whether answers that were under way when the time ran out are still taken. */
    private boolean isInGrace(CodingTest test, Instant now) {
        return test.state() instanceof Completed done
                && done.method() == CompletionMethod.TIMER_EXPIRED
                && now.isBefore(test.timing().endsAt().plus(limits.grace()));
    }

    private static boolean isRevivable(CodingTest test, SoftlyAbandoned closed, Instant now) {
        return closed.isRevivableAt(now) && !test.timing().isOverAt(now);
    }

    /** An open test, as it is after a closed page came back or a gap was given back. */
    private Decision present(CodingTest test, Instant now) {
        if (test.state() instanceof Active) {
            return giveBackSilence(test, now);
        }
        if (test.state() instanceof SoftlyAbandoned closed && isRevivable(test, closed, now)) {
            return accepted(test.revived(closed.revive(), now), new TestChange.Revived(now, closed.since()));
        }
        return refused(test, new Refusal.TestOver(test.state()));
    }

    /** A gap is proven by the client's return: it was heard of, then not, then again. */
    private Decision giveBackSilence(CodingTest test, Instant now) {
        Interval gap = silence(test, now);
        return gap.length().compareTo(limits.gapAfter()) < 0
                ? accepted(test)
                : giveBack(test, gap, TestChange.GapReturned.Cause.CONNECTION, now);
    }

    private static Interval silence(CodingTest test, Instant now) {
        return new Interval(test.lastSeen(), now).notBefore(test.timing().gapsCountedUntil());
    }

    private Decision giveBackOutages(CodingTest test, List<Interval> outages, Instant now) {
        Decision fair = accepted(test);
        for (Interval outage : outages) {
            fair = fair.then(due -> outage.from().isBefore(due.timing().endsAt())
                    ? giveBack(due, outage, TestChange.GapReturned.Cause.SERVICE, now)
                    : accepted(due));
        }
        return fair;
    }

    private Decision giveBack(CodingTest test, Interval gap, TestChange.GapReturned.Cause cause, Instant now) {
        Timing timing = test.timing();
        Interval uncounted = gap.notBefore(timing.gapsCountedUntil());
        long seconds = timing.returnable(uncounted, limits.gapCap());
        return seconds == 0
                ? accepted(test)
                : accepted(
                        test.with(timing.giveBack(uncounted, seconds), now),
                        new TestChange.GapReturned(now, uncounted, seconds, cause));
    }

    private Decision expire(CodingTest test, Active active, Instant now) {
        Instant end = test.timing().endsAt();
        return accepted(
                test.with(active.complete(CompletionMethod.TIMER_EXPIRED, end), now),
                new TestChange.Completed(end, CompletionMethod.TIMER_EXPIRED, CompletionMethod.TIMER_EXPIRED));
    }

    private Decision keep(CodingTest test, Progress.Report report, Instant now) {
        if (test.progress().isStale(report)) {
            return refused(test, new Refusal.StaleProgress(test.progress()));
        }
        Progress progress = test.progress().with(report);
        if (progress.answers().size() > limits.answersSize()) {
            return refused(test, new Refusal.AnswersTooLarge());
        }
        if (progress.sectionsCompleted().size() > limits.sections()) {
            return refused(test, new Refusal.TooManySections());
        }
        List<TestChange> changes = new ArrayList<>();
        List<String> added = test.progress().newIn(report);
        if (!added.isEmpty()) {
            changes.add(new TestChange.SectionsCompleted(now, added));
        }
        return new Decision.Accepted(test.with(progress, now), List.copyOf(changes));
    }

    private CompletionMethod byServerClock(CodingTest test, CompletionMethod claimed, Instant now) {
        Duration left = Duration.between(now, test.timing().endsAt());
        return claimed == CompletionMethod.TIMER_EXPIRED && left.compareTo(limits.grace()) > 0
                ? CompletionMethod.AUTO
                : claimed;
    }

    private Decision closeTab(CodingTest test, Active active, Instant now) {
        SoftlyAbandoned closed = active.closeTab(now, now.plus(limits.revival()));
        return accepted(
                test.with(closed, now),
                new TestChange.Abandoned(now, CompletionMethod.TAB_CLOSE, closed.revivableUntil()));
    }

    private static Decision leave(CodingTest test, Open open, CompletionMethod method, Instant now) {
        return accepted(test.with(open.abandon(method, now), now), new TestChange.Abandoned(now, method, null));
    }
}
