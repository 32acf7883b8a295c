package dev.mockmate.interview.conversation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mockmate.interview.assessment.coach.domain.BuiltInCoach;
import dev.mockmate.interview.assessment.coach.domain.SampleAnswers;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterviewSummaryTest {

    private final BuiltInCoach coach = new BuiltInCoach();

    @Test
    void shouldSaveTheStrongStoryAndPractiseTheWeakOne() {
        InterviewSummary summary = SampleSummaries.of(
                List.of(
                        answered(SampleAnswers.CONFLICT, SampleAnswers.STRONG),
                        answered(SampleAnswers.SLOW_PAGE, "I would restart the server.")),
                3);

        assertEquals(1, summary.storiesWorthSaving().size());
        assertEquals("conflict", summary.storiesWorthSaving().get(0).competency());
        assertEquals("problem_solving", summary.nextPracticePlan().get(0).competency());
        assertTrue(summary.headline().startsWith("2 of 3 questions answered"), summary.headline());
    }

    @Test
    void shouldPractiseTheQuestionRatherThanItsFollowUp() {
        InterviewSummary.Answered asked = answered(SampleAnswers.CONFLICT, SampleAnswers.WITHOUT_RESULT);
        InterviewSummary.Answered followUp = new InterviewSummary.Answered(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new PlannedQuestion(
                        "And what came of it?", Category.BEHAVIORAL, Competency.CONFLICT, Difficulty.EASY, 2, ""),
                coach.assess(SampleAnswers.to(SampleAnswers.CONFLICT, "I don't know.")),
                true);

        String plan = SampleSummaries.of(List.of(asked, followUp), 3)
                .nextPracticePlan()
                .toString();

        assertTrue(plan.contains(SampleAnswers.CONFLICT.text()), plan);
        assertFalse(plan.contains("And what came of it?"), plan);
    }

    @Test
    void shouldBeHonestAboutAnInterviewWithoutAnswers() {
        InterviewSummary summary = SampleSummaries.of(List.of(), 3);

        assertEquals(List.of(), summary.strengths());
        assertEquals(List.of("None of the 3 questions was answered."), summary.gaps());
    }

    @Test
    void shouldCountAnswersWithAScoreOfTheirOwnWithoutClaimingThatNothingWasAnswered() {
        InterviewSummary summary = InterviewSummary.of(
                List.of(),
                new InterviewSummary.HandedIn(3, new InterviewScores(2, 2, Optional.of(6.5), Optional.of(90.0)), 0, 0));

        assertEquals(
                "2 of 3 questions answered, 6.5 of 10 on average. A solid base: polish the details.",
                summary.headline());
        assertEquals(List.of(), summary.gaps());
    }

    @Test
    void shouldSayWhatIsStillBeingAssessedAndWhatCouldNotBe() {
        InterviewSummary waiting = InterviewSummary.of(
                List.of(),
                new InterviewSummary.HandedIn(3, new InterviewScores(3, 0, Optional.empty(), Optional.of(90.0)), 2, 1));

        assertEquals("2 answers are still being assessed. 1 answer could not be assessed.", waiting.headline());
        assertEquals(List.of(), waiting.gaps());
    }

    private InterviewSummary.Answered answered(PlannedQuestion question, String text) {
        return new InterviewSummary.Answered(
                UUID.randomUUID(), UUID.randomUUID(), question, coach.assess(SampleAnswers.to(question, text)));
    }
}
