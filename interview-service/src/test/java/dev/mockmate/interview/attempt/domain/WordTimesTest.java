package dev.mockmate.interview.attempt.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.attempt.domain.Delivery.SpokenWord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTimesTest {

    @Test
    void shouldTellWhenASentenceBegins() {
        String answer = "Our job failed. I made it idempotent. It has not failed since.";
        WordTimes times = WordTimes.of(heard("our job failed i made it idempotent it has not failed since"), answer);

        assertThat(times.of(0, 15)).hasValue(0);
        assertThat(times.of(16, 37)).hasValue(1_500);
        assertThat(times.of(38, answer.length())).hasValue(3_500);
    }

    @Test
    void shouldKeepTheTimesOfWhatIsLeftWhenTheTextWasTidiedUp() {
        String answer =
                "So I rewrote the importer, with a colleague from the other team that we shared the office with. Then it held.";
        WordTimes times = WordTimes.of(heard("Um, so I, uh, rewrote the importer. Then it held."), answer);

        assertThat(times.of(0, 27)).hasValue(500);
        assertThat(times.of(answer.indexOf("Then"), answer.length())).hasValue(3_500);
    }

    @Test
    void shouldFindWordsInWritingWithoutSpaces() {
        String answer = "我优化了查询。速度提高了。";
        WordTimes times = WordTimes.of(
                List.of(
                        new SpokenWord("我", 0.2, 0.3),
                        new SpokenWord("优化", 0.4, 0.6),
                        new SpokenWord("查询", 0.8, 1),
                        new SpokenWord("速度", 2.25, 2.5)),
                answer);

        assertThat(times.of(0, 7)).hasValue(200);
        assertThat(times.of(7, answer.length())).hasValue(2_250);
    }

    @Test
    void shouldNotTakeAPartOfAWordForAWord() {
        WordTimes times = WordTimes.of(heard("art"), "A partial article about art.");

        assertThat(times.words()).containsExactly(new WordTimes.WordTime(24, 0));
    }

    @Test
    void shouldHoldWithWordsThatAreNone() {
        WordTimes times = WordTimes.of(
                List.of(
                        new SpokenWord("", 0, 1),
                        new SpokenWord("…", 1, 2),
                        new SpokenWord("\ud83d\ude80", 2, 3),
                        new SpokenWord("𝐀" + "x".repeat(99), 3, 4)),
                "…\ud83d\ude80");

        assertThat(times.words()).isEmpty();
        assertThat(times.of(0, 3)).isEmpty();
    }

    private static List<SpokenWord> heard(String words) {
        List<SpokenWord> spoken = new ArrayList<>();
        for (String word : words.split(" ")) {
            spoken.add(new SpokenWord(word, spoken.size() * 0.5, spoken.size() * 0.5 + 0.4));
        }
        return spoken;
    }
}
