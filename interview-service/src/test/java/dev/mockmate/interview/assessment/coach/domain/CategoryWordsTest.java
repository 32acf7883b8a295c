package dev.mockmate.interview.assessment.coach.domain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the coach says fits what was asked: a case has not happened, and an introduction is no story. */
class CategoryWordsTest {

    private static final List<String> OF_A_PAST_STORY = List.of(
            "where and when this happened",
            "what came of it",
            "what you did.",
            "why it fell to you",
            "the steps you took",
            "who was involved",
            "the story has",
            "all four star parts",
            "what changed, for whom");

    private final BuiltInCoach coach = new BuiltInCoach();

    @ParameterizedTest
    @EnumSource(value = Category.class, mode = EnumSource.Mode.EXCLUDE, names = "BEHAVIORAL")
    void shouldNotAskForAPastStoryWhereNoneWasAskedFor(Category category) {
        for (String text : List.of(
                "",
                "It depends on many things and on the people and on the time we have for this and for that.",
                "I would talk to both teams and listen. I'd write down what each of them needs. Then I would propose a plan"
                        + " and ask them to comment on it until Friday, because a date helps.")) {
            String said = said(category, text);

            OF_A_PAST_STORY.forEach(
                    words -> assertFalse(said.contains(words), category + ": " + words + " in " + said));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "It depends on many things and on the people and on the time we have for this."})
    void shouldAskForASettingAndAnOutcomeOfAStory(String text) {
        String said = said(Category.BEHAVIORAL, text);

        assertTrue(said.contains("where and when this happened"), said);
        assertTrue(said.contains("no result: say what came of it"), said);
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"SITUATIONAL", "TECHNICAL"})
    void shouldAskForAssumptionsAGoalStepsAndACheckInACase(Category category) {
        String said = said(category, "");

        assertTrue(said.contains("what you would find out"), said);
        assertTrue(said.contains("what you would want to reach"), said);
        assertTrue(said.contains("how you would know that it worked"), said);
    }

    @ParameterizedTest
    @EnumSource(value = Category.class, names = "INTRODUCTION")
    void shouldAskForThePathInAnIntroduction(Category category) {
        assertTrue(said(category, "").contains("how you came there"));
    }

    /** All that is said about an answer, in lower case. */
    private String said(Category category, String text) {
        PlannedQuestion question = new PlannedQuestion(
                "Imagine two teams need the same service changed. What would you do?",
                category,
                Competency.CONFLICT,
                Difficulty.MEDIUM,
                3,
                "");
        Assessment assessment = coach.assess(SampleAnswers.to(question, text));
        Assessment.ContentFeedback feedback = assessment.contentFeedback();
        Star.Version version = assessment.rewrite().starVersion();
        return String.join(
                        "\n",
                        feedback.topStrengths().toString(),
                        feedback.topImprovements().toString(),
                        feedback.oneActionTip(),
                        Arrays.stream(Star.Part.values())
                                .map(part -> feedback.starChecklist().of(part).note())
                                .toList()
                                .toString(),
                        assessment.coachNotes().toString(),
                        assessment.rewrite().polishedAnswer(),
                        version.toString(),
                        assessment.followUp().questionText(),
                        assessment.librarySuggestion().whySave())
                .toLowerCase(Locale.ROOT);
    }
}
