package dev.mockmate.interview.assessment.coach.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.FollowedUp;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.text.domain.AnswerLength;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.LinearPattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that once took minutes: each is read, assessed and rewritten long before the deadline, which is no measure of speed
 * ({@code deploy/benchmarks/run text-growth} is).
 */
class HostileTextTest {

    private static final int LENGTH = 12_000;
    private static final int LONGEST = AnswerLength.MAX_CHARACTERS;
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "дай",
                "дай ",
                "забудь ",
                "talimat",
                "                ",
                "st. ",
                "0",
                "1.1.",
                "…...,,,",
                "not\nsure\n",
                "[[[ Ab 1 ",
                "so so ",
                ", , , ",
                "\"role\" ",
                "i would i ",
                "sorry, pass, ",
                "a'",
                "a'b̖́"
            })
    void shouldReadAnyTextInTimeThatGrowsWithItsLengthOnly(String piece) {
        String text = piece.repeat(LENGTH / piece.length());

        assertTimeoutPreemptively(DEADLINE, () -> {
            JobProfile job = JobProfile.of("Engineer", text, text.substring(0, 200), text);
            SubmittedAnswer answer = new SubmittedAnswer(question(), job, text, Optional.empty(), true);
            Assessment assessment = new BuiltInCoach().assess(answer);
            AssessmentRules.Checked checked = AssessmentRules.apply(assessment, answer);
            assertTrue(checked.assessment().scoring().overall() <= 5);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5 ", "we met 7 of 9. ", "a "})
    void shouldReadWhatALongAnswerAddsToALongOneInTime(String piece) {
        String text = piece.repeat(LONGEST / piece.length());

        assertTimeoutPreemptively(DEADLINE, () -> {
            Addition addition =
                    Addition.of("And then?", new FollowedUp(question(), text), AnswerText.screened(text + "Done."));
            assertTrue(addition.isNothing());
        });
    }

    @Test
    void shouldSeeLettersOfOtherScriptsAsPartsOfWords() {
        LinearPattern so = LinearPattern.anyCase("\\bso\\b");

        assertTrue(so.in("And so I left"));
        assertFalse(so.in("soñar"));
        assertFalse(so.in("também sóso"));
    }

    @Test
    void shouldGoOnBehindAMatchWhoseSurroundingsAreNotAsked() {
        LinearPattern give =
                LinearPattern.anyCase("\\bgive\\b").notAfter("\\b(?:i|they)\\s").before("\\s+me\\b");

        assertEquals(30, give.startIn("I give me, they give me, then give me ten"));
    }

    @Test
    void shouldReplaceMatchesThatDoNotOverlap() {
        LinearPattern pair = LinearPattern.of("a(b?)");

        assertEquals("<b><>c<b>", pair.replaceAll("abacab", match -> "<" + match.group() + ">"));
        assertEquals(
                List.of(0, 2, 4),
                pair.all("abacab").stream().map(LinearPattern.Match::start).toList());
    }

    private static PlannedQuestion question() {
        return SampleAnswers.CONFLICT;
    }
}
