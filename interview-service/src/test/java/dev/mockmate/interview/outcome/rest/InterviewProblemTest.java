package dev.mockmate.interview.outcome.rest;

import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.platform.testing.RefusalRules;
import java.util.List;
import java.util.UUID;

class InterviewProblemTest extends RefusalRules<Refusal> {
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    private static final List<Refusal> ALL = List.of(
            new Refusal.NotFound("interview"),
            new Refusal.SessionNotLive("paused"),
            new Refusal.PlanUnderWay("asking"),
            new Refusal.InterviewFinished(),
            new Refusal.InterviewUnfinished(),
            new Refusal.AlreadySubmitted(),
            new Refusal.NothingToRetry(),
            new Refusal.QuestionNotOpen(),
            new Refusal.AnswerInProcessing(),
            new Refusal.EmptyAnswer(),
            new Refusal.NumberTaken(ID),
            new Refusal.TooMany("questions", 100),
            new Refusal.OwnQueueFull("plans"),
            new Refusal.QueuesFull(),
            new Refusal.NothingTold(),
            new Refusal.NotAssessed(),
            new Refusal.SameStory(ID));

    InterviewProblemTest() {
        super(Refusal.class, ALL, InterviewProblem::of);
    }
}
