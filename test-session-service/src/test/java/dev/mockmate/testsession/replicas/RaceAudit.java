package dev.mockmate.testsession.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.testsession.replicas.Page.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** What has to hold of a test after its race. */
record RaceAudit(String about, RaceRow row, List<RaceRow.Entry> history) {
    /** 0: cut; 408, 429, 503: the machine had too much to do, and said so. None of them promises anything. */
    private static final Set<Integer> ALLOWED = Set.of(0, 200, 408, 409, 429, 503);

    static void allow(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isIn(ALLOWED);
    }

    void keepsWhatWasTaken(Map<String, CompletableFuture<Answer>> typed, String text) {
        typed.forEach((question, answer) -> {
            if (answer.join().status() == 200) {
                assertThat(row.answers().getValue(question)).as(about).isEqualTo(text);
                assertThat(row.sections().contains("s" + question.substring(1)))
                        .as(about)
                        .isTrue();
            }
        });
    }

    /** All who were told that it is completed were told of the same completion. */
    void hasOneEndThatAllWereTold(List<CompletableFuture<Answer>> handedIn) {
        Set<String> told = new TreeSet<>();
        handedIn.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.status() == 200)
                .forEach(answer -> told.add(answer.body().getString("completed_at")));
        assertThat(told).as(about).hasSizeLessThanOrEqualTo(1);
        if (!told.isEmpty()) {
            assertThat(row.isCompleted()).as(about).isTrue();
            assertThat(Instant.parse(told.iterator().next())).as(about).isEqualTo(row.completedAt());
        }
    }

    /** @param events in which other services are told that it is completed */
    void hasAHistoryThatAgrees(long events) {
        List<String> kinds = history.stream().map(RaceRow.Entry::kind).toList();
        String where = about + " " + kinds;
        int ends = row.isCompleted() ? 1 : 0;
        assertThat(kinds.stream().filter("completed"::equals)).as(where).hasSize(ends);
        RaceRow.Entry last = history.stream()
                .filter(RaceRow.Entry::isEnd)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(last.kind()).as(where).isEqualTo(row.status());
        assertThat(last.method()).as(where).isEqualTo(row.method());
        if (row.isCompleted()) {
            assertThat(kinds.subList(kinds.indexOf("completed") + 1, kinds.size()))
                    .as(where)
                    .allMatch(
                            kind -> Set.of("late_answers", "sections_completed").contains(kind));
        }
        assertThat(events).as(where).isEqualTo(ends);
    }
}
