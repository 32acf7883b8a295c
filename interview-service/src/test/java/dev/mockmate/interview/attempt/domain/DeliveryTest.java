package dev.mockmate.interview.attempt.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mockmate.interview.assessment.coach.domain.DeliveryCoach;
import dev.mockmate.interview.attempt.domain.Delivery.Reported;
import dev.mockmate.interview.attempt.domain.Delivery.SpokenWord;
import dev.mockmate.interview.feedback.domain.Assessment.DeliveryBreakdown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {

    @Test
    void shouldCountWordsAMinuteFromTheirTimings() {
        assertEquals(150, spoken(evenly(300, 0.4)).wpm());
        assertEquals(300, spoken(evenly(300, 0.4)).seconds() * 2.5, 1);
    }

    @Test
    void shouldCountFillersWhateverTheirPunctuationAndCase() {
        List<SpokenWord> words = List.of(
                word("Um,", 0),
                word("I", 1),
                word("uh", 2),
                word("led", 3),
                word("Mhmm.", 4),
                word("umbrella", 5),
                word("error", 6));

        assertEquals(3, spoken(words).fillers());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ummm uhhh mmm ehm | 4",
                "Well, you know, we tried, I mean, twice. | 2",
                "You know, it worked. | 1",
                "It was hard, you know. | 1",
                "As you know, the line was down. | 0",
                "I know what I mean. | 0",
                "You know the tool, I mean it. | 0",
                "Do you know, I asked, whether it holds? | 0",
                "äääh ähm öhm | 3",
                "えっと、 私は、 うーん、 作りました | 2",
                "The error made her hum an umbrella song | 0",
            })
    void shouldCountFillersHoweverLongTheyAreDrawn(String text, int fillers) {
        assertEquals(fillers, Delivery.fillersIn(text), text);
    }

    @Test
    void shouldCountNoSignsOfARecognizerAsWords() {
        List<SpokenWord> words = new ArrayList<>();
        for (SpokenWord word : evenly(150, 0.4)) {
            words.add(word);
            words.add(new SpokenWord(",", word.end(), word.end()));
        }

        assertEquals(150, spoken(words).wpm());
        assertEquals(spoken(evenly(150, 0.4)), spoken(words));
    }

    @Test
    void shouldCountOnlyPausesOfMoreThanTwoSeconds() {
        assertEquals(
                0,
                spoken(List.of(new SpokenWord("a", 0, 0.1), new SpokenWord("b", 2.1, 2.2)))
                        .longPauses()
                        .orElseThrow());
        assertEquals(
                1,
                spoken(List.of(new SpokenWord("a", 0, 0.1), new SpokenWord("b", 2.101, 2.2)))
                        .longPauses()
                        .orElseThrow());
        // 4.7 - 2.7 is 2.0000000000000004 in binary.
        assertEquals(
                0,
                spoken(List.of(new SpokenWord("a", 2.5, 2.7), new SpokenWord("b", 4.7, 4.9)))
                        .longPauses()
                        .orElseThrow());
    }

    @Test
    void shouldNotTakeTheSilenceBeforeTheFirstWordForAPause() {
        Delivery delivery = spoken(List.of(word("well", 8), word("then", 9)));

        assertEquals(0, delivery.longPauses().orElseThrow());
        assertEquals(1.5, delivery.seconds());
    }

    @Test
    void shouldNotSeeAPauseUnderALongWord() {
        Delivery delivery =
                spoken(List.of(new SpokenWord("sooo", 0, 6), new SpokenWord("a", 1, 1.2), new SpokenWord("b", 7, 7.5)));

        assertEquals(0, delivery.longPauses().orElseThrow());
        assertEquals(7.5, delivery.seconds());
    }

    @Test
    void shouldCountTheSameInWhateverOrderTheWordsCome() {
        List<SpokenWord> words = new ArrayList<>(evenly(50, 0.5));
        words.add(word("um", 40));
        words.add(word("uh", 45));
        Delivery inOrder = spoken(words);
        for (long seed = 1; seed <= 20; seed++) {
            Collections.shuffle(words, new Random(seed));
            assertEquals(inOrder, spoken(words), "seed " + seed);
        }
    }

    @Test
    void shouldStandWordsThatEndBeforeTheyBegin() {
        Delivery delivery = spoken(List.of(new SpokenWord("a", 3, 1), new SpokenWord("b", 4, 2)));

        assertEquals(new Delivery(120, 0, 0, 1), delivery);
    }

    @Test
    void shouldNeverTellASpeedNobodySpeaks() {
        assertEquals(400, spoken(evenly(100, 0.001)).wpm());
    }

    @Test
    void shouldBelieveTimingsBeforeWhatTheClientClaims() {
        Reported claimed = new Reported(
                Optional.of(140.0), Optional.of(0), Optional.of(0), List.of(word("um", 0), word("so", 10)));

        Delivery delivery = Delivery.of(claimed, "um so", 5);

        assertEquals(1, delivery.fillers());
        assertEquals(1, delivery.longPauses().orElseThrow());
        assertEquals(11.4, delivery.wpm());
    }

    @Test
    void shouldTakeWhatTheClientMeasuredWithoutTimings() {
        Reported measured = new Reported(Optional.of(131.25), Optional.of(4), Optional.of(2), List.of());

        assertEquals(new Delivery(131.3, 4, 2, 60), Delivery.of(measured, "whatever", 60));
    }

    @Test
    void shouldReckonFromTheTextWhatNobodyMeasured() {
        Reported nothing = new Reported(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        assertEquals(new Delivery(60, 1, OptionalInt.empty(), 5), Delivery.of(nothing, "um I led a team", 5));
    }

    @Test
    void shouldGiveNoPointsForPausesNobodyCounted() {
        Reported pace = new Reported(Optional.of(180.0), Optional.of(0), Optional.empty(), List.of());
        Optional<Delivery> spoken = Optional.of(Delivery.of(pace, "I led a team", 5));

        Optional<DeliveryBreakdown> scores = DeliveryCoach.scores(spoken, 5);

        assertEquals(OptionalDouble.empty(), scores.orElseThrow().pauses());
        assertEquals(OptionalDouble.of(7.7), DeliveryCoach.score(scores));
        assertEquals(OptionalInt.empty(), DeliveryCoach.metrics(spoken, "").longPauseCount());
    }

    private static Delivery spoken(List<SpokenWord> words) {
        return Delivery.of(
                new Reported(Optional.empty(), Optional.empty(), Optional.empty(), words), "not looked at", 1000);
    }

    private static SpokenWord word(String word, double start) {
        return new SpokenWord(word, start, start + 0.5);
    }

    private static List<SpokenWord> evenly(int count, double every) {
        List<SpokenWord> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(new SpokenWord("word", i * every, (i + 1) * every));
        }
        return words;
    }
}
