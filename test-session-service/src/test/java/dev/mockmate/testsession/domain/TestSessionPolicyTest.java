package dev.mockmate.testsession.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.testsession.domain.Decision.Accepted;
import dev.mockmate.testsession.domain.Decision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TestSessionPolicyTest {
    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(60));
    private static final Limits LIMITS = new Limits(
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            Duration.ofSeconds(90),
            Duration.ofMinutes(10),
            Duration.ofMinutes(5),
            1000,
            5);

    private final TestSessionPolicy policy = new TestSessionPolicy(LIMITS);
    private final CodingTest begun = test(0);

    @Test
    void shouldEndAtTheServersTimeWhateverTheClientSays() {
        // given a test of 60 minutes, when a second before its end and at its end
        CodingTest seen = heardOfAt(END.minusSeconds(1));
        Decision before = policy.settle(seen, List.of(), END.minusSeconds(1));
        Decision after = policy.settle(seen, List.of(), END.plusSeconds(3));
        // then it ends exactly at its end, however late somebody looks
        assertThat(before.changes()).isEmpty();
        assertThat(after.test().state()).isEqualTo(new TestState.Completed(CompletionMethod.TIMER_EXPIRED, END));
        assertThat(after.changes())
                .containsExactly(
                        new TestChange.Completed(END, CompletionMethod.TIMER_EXPIRED, CompletionMethod.TIMER_EXPIRED));
    }

    @Test
    void shouldAddThePercentageOfAnAccommodation() {
        assertThat(test(50).timing().endsAt()).isEqualTo(START.plus(Duration.ofMinutes(90)));
    }

    @Test
    void shouldTakeAnswersUnderWayWithinTheGraceOnly() {
        // given a test the clock ended
        CodingTest ended = policy.settle(begun, List.of(), END).test();
        // when answers arrive within and after the grace
        Decision within = policy.save(ended, report(1L, "q", "\"late\""), END.plusSeconds(29));
        Decision after = policy.save(ended, report(2L, "q", "\"too late\""), END.plusSeconds(30));
        // then
        assertThat(within).isInstanceOf(Accepted.class);
        assertThat(within.test().state()).isEqualTo(ended.state());
        assertThat(within.test().progress().answers().values()).containsEntry("q", "\"late\"");
        assertThat(after).isInstanceOf(Refused.class);
    }

    @Test
    void shouldReviveAClosedPageWithinTwoMinutes() {
        // given
        Instant closedAt = START.plusSeconds(60);
        CodingTest closed =
                policy.abandon(begun, CompletionMethod.TAB_CLOSE, closedAt).test();
        // when
        Decision back = policy.heartbeat(closed, closedAt.plusSeconds(119));
        Decision late = policy.settle(closed, List.of(), closedAt.plusSeconds(120))
                .then(test -> policy.heartbeat(test, closedAt.plusSeconds(120)));
        // then
        assertThat(closed.state().label()).isEqualTo("abandoned");
        assertThat(back.test().state()).isInstanceOf(TestState.Active.class);
        assertThat(back.test().revivedCount()).isEqualTo(1);
        assertThat(back.changes()).containsExactly(new TestChange.Revived(closedAt.plusSeconds(119), closedAt));
        assertThat(late).isInstanceOf(Refused.class);
        assertThat(late.test().state()).isInstanceOf(TestState.Abandoned.class);
    }

    @Test
    void shouldKeepWhatAPageTellsThatIsClosedAlready() {
        // given a page that told before that it is closed
        CodingTest closed = policy.leave(begun, report(1L, "q", "\"typed\""), CompletionMethod.TAB_CLOSE, START)
                .test();
        // when it tells so again with more, and once more with the same
        Decision more = policy.leave(
                closed, report(2L, "q", "\"typed last\""), CompletionMethod.TAB_CLOSE, START.plusSeconds(1));
        Decision again = policy.leave(
                more.test(), report(2L, "q", "\"typed last\""), CompletionMethod.TAB_CLOSE, START.plusSeconds(2));
        // then that is kept, and the page is closed since the first time
        assertThat(more.test().progress().answers().values()).containsEntry("q", "\"typed last\"");
        assertThat(more.test().state()).isEqualTo(closed.state());
        assertThat(again).isEqualTo(new Accepted(more.test(), List.of()));
    }

    @Test
    void shouldNotSayThatItKeptWhatComesAfterTheEnd() {
        // given a test that was left for good
        CodingTest left = policy.leave(begun, report(1L, "q", "\"typed\""), CompletionMethod.MANUAL, START)
                .test();
        // when the same is told again, and something else
        Decision again =
                policy.leave(left, report(1L, "q", "\"typed\""), CompletionMethod.MANUAL, START.plusSeconds(1));
        Decision more =
                policy.leave(left, report(2L, "q", "\"too late\""), CompletionMethod.MANUAL, START.plusSeconds(1));
        Decision counted =
                policy.leave(left, report(3L, "q", "\"typed\""), CompletionMethod.MANUAL, START.plusSeconds(1));
        // then
        assertThat(again).isInstanceOf(Accepted.class);
        assertThat(counted).as("the same under a number of its own").isEqualTo(new Accepted(left, List.of()));
        assertThat(more).isInstanceOf(Refused.class);
        assertThat(more.test().progress()).isEqualTo(left.progress());
    }

    @Test
    void shouldNotReviveAfterTheEnd() {
        CodingTest closed = policy.abandon(begun, CompletionMethod.TAB_CLOSE, END.minusSeconds(10))
                .test();
        Decision late = policy.settle(closed, List.of(), END).then(test -> policy.heartbeat(test, END));
        assertThat(late).isInstanceOf(Refused.class);
    }

    @Test
    void shouldNotReviveByActivityThatWasUnderWay() {
        CodingTest closed = policy.abandon(begun, CompletionMethod.TAB_CLOSE, START.plusSeconds(5))
                .test();
        Decision outcome = policy.activity(closed, START.plusSeconds(6));
        assertThat(outcome).isInstanceOf(Accepted.class);
        assertThat(outcome.test().state()).isEqualTo(closed.state());
    }

    @Test
    void shouldLetTheFirstWriterDecideHowTheTestEnded() {
        // given
        CodingTest done = policy.complete(begun, CompletionMethod.MANUAL, START.plusSeconds(60))
                .test();
        // when
        Decision again = policy.complete(done, CompletionMethod.MANUAL, START.plusSeconds(61));
        Decision other = policy.complete(done, CompletionMethod.AUTO, START.plusSeconds(61));
        Decision leave = policy.abandon(done, CompletionMethod.TAB_CLOSE, START.plusSeconds(61));
        Decision expiry = policy.settle(done, List.of(), END.plusSeconds(1));
        // then
        assertThat(again).isEqualTo(new Accepted(done, List.of()));
        assertThat(other).isEqualTo(new Refused(done, List.of(), new Refusal.TestOver(done.state())));
        assertThat(leave).isInstanceOf(Refused.class);
        assertThat(expiry).isEqualTo(new Accepted(done, List.of()));
    }

    @Test
    void shouldNotBelieveAClientThatSaysTheTimeIsUp() {
        Decision early = policy.complete(begun, CompletionMethod.TIMER_EXPIRED, START.plusSeconds(60));
        Decision skewed =
                policy.complete(heardOfAt(END.minusSeconds(5)), CompletionMethod.TIMER_EXPIRED, END.minusSeconds(5));
        assertThat(early.changes())
                .containsExactly(new TestChange.Completed(
                        START.plusSeconds(60), CompletionMethod.AUTO, CompletionMethod.TIMER_EXPIRED));
        assertThat(skewed.test().state())
                .isEqualTo(new TestState.Completed(CompletionMethod.TIMER_EXPIRED, END.minusSeconds(5)));
    }

    @Test
    void shouldGiveBackAProvenGapUpToTheCap() {
        // given a client that is gone for four minutes, three times
        CodingTest test = begun;
        Instant now = START;
        for (int i = 0; i < 3; i++) {
            now = now.plus(Duration.ofMinutes(4));
            test = policy.heartbeat(test, now).test();
        }
        // then no more than ten minutes come back
        assertThat(test.timing().extraSeconds()).isEqualTo(600);
        assertThat(test.timing().endsAt()).isEqualTo(END.plus(Duration.ofMinutes(10)));
    }

    @Test
    void shouldNotGiveBackAShortSilence() {
        assertThat(policy.heartbeat(begun, START.plusSeconds(89)).test().timing())
                .isEqualTo(begun.timing());
    }

    @Test
    void shouldGiveBackAnOutageOfTheServiceBeforeItEndsTheTest() {
        // given a service that was down from ten minutes before the end until after it
        CodingTest test = heardOfAt(END.minusSeconds(605));
        Interval outage = new Interval(END.minusSeconds(600), END.plusSeconds(60));
        // when
        Decision outcome = policy.settle(test, List.of(outage), END.plusSeconds(60));
        // then
        assertThat(outcome.test().state()).isInstanceOf(TestState.Active.class);
        assertThat(outcome.test().timing().extraSeconds()).isEqualTo(600);
        assertThat(outcome.changes())
                .containsExactly(new TestChange.GapReturned(
                        END.plusSeconds(60), outage, 600, TestChange.GapReturned.Cause.SERVICE));
    }

    @Test
    void shouldGiveBackAShortOutageThatCameBeforeAGap() {
        // given half a minute in which the service was down, and a client that went silent only later
        Interval outage = new Interval(START.plusSeconds(60), START.plusSeconds(90));
        CodingTest heard = heardOfAt(START.plusSeconds(200));
        Instant back = START.plusSeconds(300);
        assertThat(policy.asksForOutages(heard, START.plusSeconds(220))).isFalse();
        assertThat(policy.asksForOutages(heard, back)).isTrue();
        // when the client is back
        Decision outcome = policy.settle(heard, List.of(outage), back).then(test -> policy.heartbeat(test, back));
        // then both are given back
        assertThat(outcome.test().timing().extraSeconds()).isEqualTo(130);
    }

    @Test
    void shouldGiveBackAnOutageWithinAGapOnce() {
        Interval outage = new Interval(START.plusSeconds(210), START.plusSeconds(240));
        Instant back = START.plusSeconds(300);

        Decision outcome = policy.settle(heardOfAt(START.plusSeconds(200)), List.of(outage), back)
                .then(test -> policy.heartbeat(test, back));

        assertThat(outcome.test().timing().extraSeconds()).isEqualTo(100);
    }

    @Test
    void shouldCountAGapOnce() {
        // given an outage the client's silence already gave back
        Interval outage = new Interval(START.plusSeconds(10), START.plusSeconds(200));
        CodingTest back = policy.heartbeat(begun, START.plusSeconds(210)).test();
        assertThat(back.timing().extraSeconds()).isEqualTo(210);
        // when the time is up
        Instant end = back.timing().endsAt();
        Decision outcome = policy.settle(back, List.of(outage), end);
        // then
        assertThat(outcome.test().state()).isEqualTo(new TestState.Completed(CompletionMethod.TIMER_EXPIRED, end));
    }

    @Test
    void shouldAbandonAfterFiveSilentMinutesButNeverBecauseTheServiceWasDown() {
        Instant now = START.plus(Duration.ofMinutes(5));
        assertThat(policy.timeOut(begun, START.minusSeconds(1), now.minusMillis(1))
                        .changes())
                .isEmpty();
        assertThat(policy.timeOut(begun, START.minusSeconds(1), now).test().state())
                .isEqualTo(new TestState.Abandoned(CompletionMethod.HEARTBEAT_TIMEOUT, now));
        assertThat(policy.timeOut(begun, START.plusSeconds(1), now).changes()).isEmpty();
    }

    @Test
    void shouldUniteSectionsAndMergeAnswersByQuestion() {
        // given
        CodingTest first = policy.save(
                        begun,
                        new Progress.Report(List.of("a", "b"), Map.of("q1", "\"new\"", "q2", "\"x\""), 5L),
                        START.plusSeconds(1))
                .test();
        // when an older write arrives late
        Decision second = policy.save(
                first,
                new Progress.Report(List.of("c", "a"), Map.of("q1", "\"old\"", "q3", "1"), 4L),
                START.plusSeconds(2));
        // then
        Progress progress = second.test().progress();
        assertThat(progress.sectionsCompleted()).containsExactly("a", "b", "c");
        assertThat(progress.answers().values())
                .containsExactlyInAnyOrderEntriesOf(Map.of("q1", "\"new\"", "q2", "\"x\"", "q3", "1"));
        assertThat(second.changes())
                .containsExactly(new TestChange.SectionsCompleted(START.plusSeconds(2), List.of("c")));
    }

    @Test
    void shouldRefuseMoreSectionsThanATestCanHave() {
        CodingTest full = policy.save(
                        begun, new Progress.Report(List.of("a", "b", "c", "d", "e"), Map.of(), null), START)
                .test();

        assertThat(policy.save(full, new Progress.Report(List.of("a"), Map.of(), null), START))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(policy.save(full, new Progress.Report(List.of("f"), Map.of(), null), START))
                .isEqualTo(new Refused(full, List.of(), new Refusal.TooManySections()));
    }

    @Test
    void shouldRefuseAnswersThatAreTooLarge() {
        Decision outcome = policy.save(begun, report(null, "q", "\"" + "x".repeat(1000) + "\""), START);
        assertThat(outcome).isEqualTo(new Refused(begun, List.of(), new Refusal.AnswersTooLarge()));
    }

    @Test
    void shouldRefuseAReportThatBringsNothingNewer() {
        CodingTest saved = policy.save(begun, report(5L, "q", "\"new\""), START).test();

        assertThat(policy.save(saved, report(4L, "q", "\"old\""), START))
                .isEqualTo(new Refused(saved, List.of(), new Refusal.StaleProgress(saved.progress())));
        assertThat(policy.save(saved, report(5L, "q", "\"other\""), START))
                .isEqualTo(new Refused(saved, List.of(), new Refusal.StaleProgress(saved.progress())));
        assertThat(policy.save(saved, report(5L, "q", "\"new\""), START)).isInstanceOf(Decision.Accepted.class);
        assertThat(policy.save(saved, new Progress.Report(List.of("a"), Map.of("q", "\"old\""), 4L), START)
                        .test()
                        .progress()
                        .answers()
                        .values())
                .containsEntry("q", "\"new\"");
    }

    @Test
    void shouldKnowTheHighestNumberOfReportsThatToldSectionsAlone() {
        CodingTest saved = policy.save(begun, new Progress.Report(List.of("a"), Map.of(), 7L), START)
                .test();
        CodingTest older =
                policy.save(saved, report(3L, "q", "\"typed\""), START).test();

        assertThat(saved.progress().sequence()).contains(7L);
        assertThat(older.progress().sequence()).contains(7L);
        assertThat(older.progress().answers().values()).containsEntry("q", "\"typed\"");
    }

    private CodingTest heardOfAt(Instant at) {
        return begun.heardOf(at);
    }

    private static Progress.Report report(Long sequence, String question, String answer) {
        return new Progress.Report(List.of(), Map.of(question, answer), sequence);
    }

    private static CodingTest test(int extraPercent) {
        return CodingTest.begin(
                new UUID(0, 1),
                new UUID(0, 2),
                1,
                new Assignment("acme", Optional.empty()),
                new TestContents(List.of(), Map.of(), List.of()),
                Timing.from(START, 60, extraPercent));
    }
}
