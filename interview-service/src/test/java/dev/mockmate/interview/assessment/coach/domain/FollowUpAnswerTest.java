package dev.mockmate.interview.assessment.coach.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.FollowedUp;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.feedback.domain.Star.Status;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.planning.domain.PromptStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The answer to a follow-up is judged by what the follow-up asked for, together with the answer it completes. */
class FollowUpAnswerTest {

    private static final String WHAT_CAME_OF_IT = "And what came of it? How did you know that it had worked?";
    private static final String SCENE = "Could you set the scene: where and when was this, and who was involved?";
    private static final String STEPS = "What did you do yourself, step by step?";
    private static final String GOAL = "What exactly were you supposed to achieve there, and why was it up to you?";
    private static final String CHECK = "How would you find out whether it worked?";

    private static final String NO_STEPS =
            "At my last company a senior colleague and I disagreed about how to move 40,000"
                    + " customers to the new billing system. My task was to settle it before Friday. In the end we agreed on a gradual"
                    + " switch and had three complaints instead of ninety.";

    private static final String NO_SCENE =
            "I listened to his concerns, wrote both options down with their risks and ran a test"
                    + " with 500 customers. As a result we agreed on a gradual switch and reduced complaints by 35%.";

    private static final String NO_CHECK =
            "First I would ask what changed since yesterday and measure where the time goes."
                    + " Then I narrow it down layer by layer: the page, the server, the database. I test one hypothesis at a time,"
                    + " because two changes at once would tell me nothing.";

    private final BuiltInCoach coach = new BuiltInCoach();

    static List<Arguments> answersThatGiveWhatWasAskedFor() {
        return Stream.of(
                        Arguments.of(
                                SampleAnswers.CONFLICT,
                                SampleAnswers.WITHOUT_RESULT,
                                WHAT_CAME_OF_IT,
                                "After two weeks errors fell from 4 to 1 percent, and my manager rolled it out.",
                                Part.RESULT),
                        Arguments.of(
                                SampleAnswers.CONFLICT,
                                SampleAnswers.WITHOUT_RESULT,
                                "How did it turn out for the client?",
                                "The client signed the report on Friday, and it is still in use by 40 people today.",
                                Part.RESULT),
                        Arguments.of(
                                SampleAnswers.CONFLICT,
                                NO_STEPS,
                                STEPS,
                                "I invited him to my desk, drew both ways on paper, measured a test with 500 customers and"
                                        + " showed him the numbers.",
                                Part.ACTION),
                        Arguments.of(
                                SampleAnswers.CONFLICT,
                                NO_SCENE,
                                SCENE,
                                "That was in my job at a bank two years ago, with a senior colleague from billing.",
                                Part.SITUATION),
                        Arguments.of(
                                SampleAnswers.CONFLICT,
                                NO_SCENE,
                                GOAL,
                                "My task was to move 40,000 customers without a wrong invoice, because I owned billing.",
                                Part.TASK),
                        Arguments.of(
                                SampleAnswers.SLOW_PAGE,
                                NO_CHECK,
                                CHECK,
                                "I would repeat the same measurement, and it is fixed only when it is back under a second.",
                                Part.RESULT))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("answersThatGiveWhatWasAskedFor")
    void shouldJudgeItByWhatWasAskedFor(
            PlannedQuestion original, String before, String followUp, String text, Part asked) {
        SubmittedAnswer completing = completing(original, before, followUp, text);
        Assessment first = coach.assess(SampleAnswers.to(original, before));
        Assessment assessment = coach.assess(completing);
        Star.Checklist star = assessment.contentFeedback().starChecklist();

        assertEquals(Optional.of(asked), FollowedUp.asked(completing.question()));
        assertEquals(Status.PRESENT, star.of(asked).status());
        assertTrue(assessment.scoring().content() >= 6, assessment.scoring().toString());
        assertTrue(assessment.scoring().content() >= first.scoring().content(), assessment.scoring() + " " + first);
        for (Part part : Part.values()) {
            Status was = first.contentFeedback().starChecklist().of(part).status();
            assertTrue(star.of(part).status().compareTo(was) <= 0, part + " " + star);
        }
        String said = assessment.contentFeedback().topImprovements() + " " + assessment.coachNotes();
        assertFalse(said.contains("No action") || said.contains("No setting") || said.contains("Say more"), said);
        assertFalse(
                assessment.rewrite().polishedAnswer().contains("[Action"),
                assessment.rewrite().toString());
        assertEquals(
                assessment.scoring(),
                AssessmentRules.apply(assessment, completing).assessment().scoring());
        assertFalse(assessment.followUp().shouldAsk());
    }

    @Test
    void shouldQuoteOnlyTheAnswerItself() {
        SubmittedAnswer completing = completing(
                SampleAnswers.CONFLICT,
                SampleAnswers.WITHOUT_RESULT,
                WHAT_CAME_OF_IT,
                "After two weeks errors fell from 4 to 1 percent, and my manager rolled it out.");

        assertEquals(
                0, AssessmentRules.apply(coach.assess(completing), completing).droppedQuotes());
    }

    @Test
    void shouldNotMakeAnAnswerStrongThatLeavesOutWhatWasAskedFor() {
        Assessment assessment = coach.assess(completing(
                SampleAnswers.CONFLICT,
                SampleAnswers.WITHOUT_RESULT,
                WHAT_CAME_OF_IT,
                "We often talk about that day."));

        assertTrue(assessment.scoring().content() < 7, assessment.scoring().toString());
        assertEquals(
                Status.MISSING,
                assessment.contentFeedback().starChecklist().result().status());
    }

    @Test
    void shouldJudgeItAloneWhenTheOriginalAnswerWasAboutSomethingElse() {
        Assessment assessment = coach.assess(completing(
                SampleAnswers.CONFLICT,
                SampleAnswers.OFF_TOPIC,
                "Let me come back to the question. Can you think of one concrete situation, even a small one, that has to do"
                        + " with handling conflict? Where was it, and what did you do?",
                SampleAnswers.STRONG));

        assertTrue(assessment.scoring().content() >= 8, assessment.scoring().toString());
    }

    @Test
    void shouldGiveNothingForAFollowUpThatWasNotAnswered() {
        Assessment assessment = coach.assess(completing(
                SampleAnswers.CONFLICT, SampleAnswers.WITHOUT_RESULT, WHAT_CAME_OF_IT, "I don't know, sorry."));

        assertEquals(0, assessment.scoring().overall());
        assertEquals(
                List.of(Part.RESULT),
                assessment.contentFeedback().starChecklist().missing());
    }

    private static SubmittedAnswer completing(PlannedQuestion original, String before, String followUp, String text) {
        return new SubmittedAnswer(
                new PlannedQuestion(
                        followUp,
                        original.category(),
                        original.competency(),
                        original.difficulty(),
                        2,
                        original.strongAnswer()),
                SampleAnswers.javaJob(),
                text,
                Optional.empty(),
                false,
                Optional.of(new FollowedUp(original, before)),
                PromptStyle.PLAIN);
    }
}
