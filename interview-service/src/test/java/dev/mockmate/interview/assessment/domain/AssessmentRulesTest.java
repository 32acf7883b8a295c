package dev.mockmate.interview.assessment.domain;

import static dev.mockmate.interview.assessment.coach.domain.SampleAnswers.CONFLICT;
import static dev.mockmate.interview.assessment.coach.domain.SampleAnswers.STRONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mockmate.interview.assessment.coach.domain.OtherLanguageTest;
import dev.mockmate.interview.assessment.coach.domain.SampleAnswers;
import dev.mockmate.interview.assessment.screening.domain.HallucinationFilter;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Assessment.ChangeType;
import dev.mockmate.interview.feedback.domain.Assessment.CoachNote;
import dev.mockmate.interview.feedback.domain.Assessment.ContentBreakdown;
import dev.mockmate.interview.feedback.domain.Assessment.ContentFeedback;
import dev.mockmate.interview.feedback.domain.Assessment.DeliveryFeedback;
import dev.mockmate.interview.feedback.domain.Assessment.DeliveryMetrics;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUp;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUpType;
import dev.mockmate.interview.feedback.domain.Assessment.LibrarySuggestion;
import dev.mockmate.interview.feedback.domain.Assessment.Metadata;
import dev.mockmate.interview.feedback.domain.Assessment.Rewrite;
import dev.mockmate.interview.feedback.domain.Assessment.Scoring;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.feedback.domain.Star.Check;
import dev.mockmate.interview.feedback.domain.Star.Evidence;
import dev.mockmate.interview.feedback.domain.Star.Status;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentRulesTest {

    private static final Check PRESENT = new Check(Status.PRESENT, "there", Optional.empty());

    @Test
    void shouldBringScoresIntoRangeAndComputeOverallAgain() {
        Assessment checked =
                apply(draft(55.55, 12, "Told again.", Optional.empty())).assessment();

        assertEquals(10, checked.scoring().content());
        assertEquals(10, checked.scoring().overall());
        assertEquals(10, checked.scoring().contentBreakdown().relevance());
        assertEquals(0, checked.scoring().contentBreakdown().clarity());
    }

    @Test
    void shouldDropAQuoteThatIsNotInTheAnswerAndCountIt() {
        AssessmentRules.Checked checked = apply(
                draft(7, 7, "Told again.", Optional.of(new Evidence("I single-handedly saved the company", 0, 10))));

        assertEquals(1, checked.droppedQuotes());
        assertEquals(
                Optional.empty(),
                checked.assessment()
                        .contentFeedback()
                        .starChecklist()
                        .situation()
                        .evidence());
    }

    @Test
    void shouldPutAQuoteWhereItReallyStands() {
        Evidence evidence = apply(draft(7, 7, "Told.", Optional.of(new Evidence("i listened to his concerns", 3, 9))))
                .assessment()
                .contentFeedback()
                .starChecklist()
                .situation()
                .evidence()
                .orElseThrow();

        assertEquals("I listened to his concerns", evidence.quote());
        assertEquals(evidence.quote(), STRONG.substring(evidence.start(), evidence.end()));
    }

    @Test
    void shouldTakeInventedNumbersNamesAndEmployersOutOfTheRewrite() {
        AssessmentRules.Checked checked = apply(draft(
                7,
                7,
                "At Google I led Project Phoenix with Maria, moved 40,000 customers and cut complaints by 35% and costs by 80%."
                        + " It took twelve months. Initially I listened.",
                Optional.empty()));

        assertEquals(
                "At [name] I led [name] with [name], moved 40,000 customers and cut complaints by 35% and costs by [X%]."
                        + " It took [X] months. Initially I listened.",
                checked.assessment().rewrite().polishedAnswer());
        assertEquals(6, checked.removedInventions());
    }

    @Test
    void shouldLetPlaceholdersAndNumbersInOtherWordsPass() {
        HallucinationFilter facts = new HallucinationFilter(
                "We saved thirty percent at Siemens in 2020, about 1,200 hours. Later O'Neil joined.", false);
        String text = "At Siemens I saved 30% in 2020, i.e. 1200 hours [by X%] [Result: 99 things] with O'Neil.";

        assertEquals(text, facts.cleaned(text));
        assertEquals(0, facts.removed());
    }

    @Test
    void shouldTakeTheSameFigureOfAnotherKindForAnInvention() {
        HallucinationFilter facts =
                new HallucinationFilter("I moved 10 users, then 40k more, and halved the cost of 12,000 calls.", false);

        assertEquals(
                "I moved 10 users, then 40,000 more, by [X%], for [X] users, at 50% of 12k calls.",
                facts.cleaned("I moved 10 users, then 40,000 more, by 10%, for 10k users, at 50% of 12k calls."));
        assertEquals(2, facts.removed());
    }

    @Test
    void shouldTakeNoNounForANameWhereNounsHaveCapitals() {
        SubmittedAnswer german = SampleAnswers.to(CONFLICT, OtherLanguageTest.GERMAN);

        Rewrite rewrite = AssessmentRules.apply(
                        draft(
                                7,
                                7,
                                "Ich war im Team verantwortlich für die Rechnungen und habe einen Test mit 500 Kunden"
                                        + " vorgeschlagen. Das Ergebnis bei Siemens: die Beschwerden sanken um 80 Prozent.",
                                Optional.empty()),
                        german)
                .assessment()
                .rewrite();

        assertEquals(
                "Ich war im Team verantwortlich für die Rechnungen und habe einen Test mit 500 Kunden"
                        + " vorgeschlagen. Das Ergebnis bei [name]: die Beschwerden sanken um [X] Prozent.",
                rewrite.polishedAnswer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"你是怎么知道这个方法有效的？", "ماذا فعلت أنت بنفسك؟", "Was haben Sie selbst getan?"})
    void shouldTakeAFollowUpInAnyLanguageForAQuestion(String question) {
        Assessment draft = draft(4, 4.9, "Told.", Optional.empty()).with(new FollowUp(true, question, "because"));

        assertEquals(question, apply(draft).assessment().followUp().questionText());
    }

    @Test
    void shouldKeepListsAndTextsWithinTheirLimits() {
        Assessment checked =
                apply(draft(7, 7, "word ".repeat(2_000), Optional.empty())).assessment();

        assertEquals(3, checked.contentFeedback().topStrengths().size());
        assertEquals(12, checked.rewrite().keywordsToInclude().size());
        assertEquals(12, checked.coachNotes().size());
        assertTrue(checked.rewrite().polishedAnswer().length() <= 2_200);
    }

    @Test
    void shouldRefuseTheFollowUpOfAModelToAStrongAnswer() {
        Assessment checked = apply(draft(9, 9, "Told.", Optional.empty())).assessment();

        assertFalse(checked.followUp().shouldAsk());
        assertEquals("", checked.followUp().questionText());
        assertEquals(FollowUpType.NONE, checked.metadata().followUpType());
    }

    @Test
    void shouldAskWhenRelevanceIsWeakWithTheWordsOfTheModel() {
        Assessment checked = apply(draft(4, 4.9, "Told.", Optional.empty())).assessment();

        assertTrue(checked.followUp().shouldAsk());
        assertEquals("Could you say more about the test?", checked.followUp().questionText());
        assertEquals(FollowUpType.LOW_RELEVANCE, checked.metadata().followUpType());
    }

    @Test
    void shouldScoreAnAnswerThatWasNotGivenWithZeroWhateverTheModelSays() {
        Assessment checked = AssessmentRules.apply(
                        draft(9, 9, "A brilliant answer.", Optional.empty()),
                        SampleAnswers.to(CONFLICT, "I don't know"))
                .assessment();

        assertEquals(0, checked.scoring().overall());
        assertEquals(List.of(), checked.contentFeedback().topStrengths());
        assertEquals("model-x", checked.metadata().modelVersion());
    }

    @Test
    void shouldMeasureDeliveryItselfInsteadOfBelievingTheModel() {
        Assessment checked = AssessmentRules.apply(
                        draft(8, 8, "Told.", Optional.empty()), SampleAnswers.spoken(STRONG, 60, 20, 5))
                .assessment();

        assertEquals(OptionalDouble.of(60), checked.deliveryFeedback().metrics().wpm());
        assertTrue(checked.scoring().delivery().orElseThrow() < 6);
        assertTrue(checked.scoring().overall() < 8);
    }

    private static AssessmentRules.Checked apply(Assessment draft) {
        return AssessmentRules.apply(draft, SampleAnswers.to(CONFLICT, STRONG));
    }

    private static Assessment draft(double content, double relevance, String polished, Optional<Evidence> evidence) {
        Check situation = new Check(Status.PRESENT, "there", evidence);
        List<String> many = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> "line " + i)
                .toList();
        return new Assessment(
                new FollowUp(true, "Could you say more about the test?", "because"),
                new Scoring(
                        99,
                        content,
                        OptionalDouble.of(10),
                        new ContentBreakdown(7, relevance, -3, 7),
                        Optional.empty()),
                new ContentFeedback(
                        "headline",
                        many,
                        many,
                        new Star.Checklist(situation, PRESENT, PRESENT, PRESENT),
                        "note",
                        "tip"),
                new DeliveryFeedback(
                        "headline",
                        new DeliveryMetrics(OptionalDouble.of(140), OptionalInt.of(0), OptionalInt.of(0), ""),
                        "tip"),
                new Rewrite(polished, new Star.Version("", "", "", ""), many),
                Collections.nCopies(30, new CoachNote(ChangeType.CLARITY, "I listened", "I heard him out", "reason")),
                new LibrarySuggestion(true, "title", "no_such_competency", "why"),
                new Metadata("model-x", "any", FollowUpType.NONE, false, true));
    }
}
