package dev.mockmate.interview.exchange.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mockmate.interview.assessment.coach.domain.SampleAnswers;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUp;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.InterviewType;
import dev.mockmate.interview.planning.domain.PlanRequest;
import dev.mockmate.interview.planning.domain.QuestionBank;
import dev.mockmate.interview.planning.domain.QuestionPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterviewTest {

    private static final FollowUp YES = new FollowUp(true, "And the result?", "missing");
    private static final FollowUp NO = new FollowUp(false, "", "");
    private static final QuestionPlan PLAN = QuestionPlan.fromBank(
            new PlanRequest(SampleAnswers.javaJob(), 3, Difficulty.EASY, InterviewType.MIXED, List.of(), 1),
            QuestionBank.builtIn());

    @Test
    void shouldAskEveryQuestionAndOneFollowUp() {
        Interview.Asking first = new Interview.Planned(PLAN).ask();
        Interview.Asking followUp = (Interview.Asking) first.draft().submit().assessed(YES);
        Interview.Asking second = (Interview.Asking) followUp.submit().assessed(YES);
        Interview.Asking third = (Interview.Asking) second.submit().assessed(NO);
        Interview end = third.submit().assessed(NO);

        assertEquals(new Interview.Asking(PLAN, 1, true), followUp);
        assertEquals(new Interview.Asking(PLAN, 2, false), second);
        assertEquals(new Interview.AllAsked(PLAN), end);
        assertEquals(new Interview.Finished(PLAN, 3), end.finish());
    }

    @Test
    void shouldBeTheSameAfterBeingStored() {
        Interview.Asking asking = new Interview.Planned(PLAN).ask();
        for (Interview state : List.of(
                new Interview.Planned(PLAN),
                asking,
                asking.draft(),
                asking.submit(),
                new Interview.AllAsked(PLAN),
                asking.finish())) {
            assertEquals(state, Interview.stored(state.status(), PLAN, state.asked(), false));
        }
        assertThrows(IllegalStateException.class, () -> Interview.stored("paused", PLAN, 1, false));
    }

    @Test
    void shouldStayFinished() {
        Interview.Finished finished = new Interview.Planned(PLAN).finish();

        assertEquals(finished, finished.finish());
    }
}
