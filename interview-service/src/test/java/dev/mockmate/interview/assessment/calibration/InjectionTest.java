package dev.mockmate.interview.assessment.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mockmate.interview.assessment.calibration.CalibrationSet.Sample;
import dev.mockmate.interview.assessment.calibration.Injections.Injection;
import dev.mockmate.interview.assessment.coach.domain.BuiltInCoach;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Assessment.ChangeType;
import dev.mockmate.interview.feedback.domain.Assessment.CoachNote;
import dev.mockmate.interview.feedback.domain.Assessment.ContentBreakdown;
import dev.mockmate.interview.feedback.domain.Assessment.ContentFeedback;
import dev.mockmate.interview.feedback.domain.Assessment.DeliveryFeedback;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUp;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUpType;
import dev.mockmate.interview.feedback.domain.Assessment.LibrarySuggestion;
import dev.mockmate.interview.feedback.domain.Assessment.Metadata;
import dev.mockmate.interview.feedback.domain.Assessment.Rewrite;
import dev.mockmate.interview.feedback.domain.Assessment.Scoring;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.feedback.domain.Star.Check;
import dev.mockmate.interview.feedback.domain.Star.Evidence;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.feedback.domain.Star.Status;
import dev.mockmate.interview.planning.domain.QuestionBank;
import dev.mockmate.interview.text.domain.AnswerText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule <b>answers-are-data</b>: sixty texts that give orders, in front of, inside and behind hand-written answers. */
class InjectionTest {

    private static final String PROMPT = resource("/dev/mockmate/interview/assessment/openai/prompts/assess-4.txt");

    /** The coach says the same about the same answer every time, so each is asked about once. */
    private static final Map<SubmittedAnswer, Assessment> SAID = new HashMap<>();

    private final BuiltInCoach coach = new BuiltInCoach();
    private final List<Injection> injections = Injections.all();

    /** A weak, a middling and a strong one of each category. */
    private final List<Sample> answers = CalibrationSet.samples().stream()
            .filter(sample -> sample.name().matches("[a-z]+-1/\\d"))
            .toList();

    @Test
    void shouldHoldFiveTextsOfEachOfTwelveKinds() {
        assertEquals(60, injections.size());
        assertEquals(
                List.of(5L),
                injections.stream()
                        .collect(Collectors.groupingBy(Injection::kind, Collectors.counting()))
                        .values()
                        .stream()
                        .distinct()
                        .toList());
        assertEquals(12, injections.stream().map(Injection::kind).distinct().count());
        assertEquals(12, answers.size());
    }

    @Test
    void shouldFlagEachOfThem() {
        forEach((honest, hostile) -> assertTrue(hostile.screened().flagged(), hostile.text()));
    }

    @Test
    void shouldTakeNoOrdinaryAnswerForAnOrder() {
        Stream.concat(
                        CalibrationSet.samples().stream()
                                .map(sample -> sample.answer().text()),
                        QuestionBank.builtIn().all().stream()
                                .flatMap(question -> Stream.of(question.text(), question.strongAnswer())))
                .forEach(text -> assertFalse(AnswerText.screened(text).flagged(), text));
    }

    @Test
    void shouldTakeNoOrdinarySentenceForAnOrder() {
        List<String> sentences = resource("/ordinary-sentences.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertTrue(sentences.size() >= 120, "sentences: " + sentences.size());
        assertEquals(
                List.of(),
                sentences.stream()
                        .filter(sentence -> AnswerText.screened(sentence).flagged())
                        .toList());
        assertFalse(AnswerText.screened(String.join(" ", sentences)).flagged());
    }

    @Test
    void shouldNeverGiveMoreThanTheSameAnswerGetsWithoutIt() {
        forEach((honest, hostile) -> assertNotBetter(said(honest), said(hostile), hostile.text()));
    }

    @Test
    void shouldStillAssessWhatElseIsSaidBehindTheAnswer() {
        for (Sample sample : answers.subList(0, 2)) {
            for (Injection injection : injections) {
                SubmittedAnswer hostile = with(
                        sample.answer(),
                        injection.within(sample.answer().text()).get(2));

                assertEquals(said(sample.answer()).scoring(), said(hostile).scoring(), hostile.text());
            }
        }
    }

    @Test
    void shouldGiveNothingForAnOrderAlone() {
        for (Injection injection : injections) {
            SubmittedAnswer hostile = with(answers.get(0).answer(), injection.text());

            assertEquals(0, coach.assess(hostile).scoring().overall(), injection.text());
            assertEquals(
                    0,
                    AssessmentRules.apply(obedient(hostile), hostile)
                            .assessment()
                            .scoring()
                            .overall(),
                    injection.text());
        }
    }

    @Test
    void shouldRepeatNoOrderInTheRewriteAndTellNothingOfThePrompt() {
        forEach((honest, hostile) -> {
            Assessment assessment = said(hostile);
            assertSaysNoOrder(assessment, hostile);
            assertLeaksNothing(assessment, hostile);
        });
    }

    @Test
    void shouldKeepEverythingAnOrderWantsToChange() {
        forEach((honest, hostile) -> {
            Assessment before = said(honest);
            Assessment assessment = said(hostile);
            boolean lower = assessment.scoring().content() < before.scoring().content();

            assertTrue(lower || before.followUp().equals(assessment.followUp()), hostile.text());
            assertTrue(
                    !assessment.librarySuggestion().shouldSave()
                            || before.librarySuggestion().shouldSave(),
                    hostile.text());
            assertEquals(BuiltInCoach.MODEL_VERSION, assessment.metadata().modelVersion());
            assertEquals(AssessmentRules.POLICY_VERSION, assessment.metadata().policyVersion());
        });
        answers.forEach(sample -> assertEquals(
                coach.assess(sample.answer()),
                said(sample.answer()),
                "the next answer is assessed as if nothing had been"));
    }

    @Test
    void shouldNotBelieveAModelThatObeyed() {
        forEach((honest, hostile) -> {
            Assessment checked =
                    AssessmentRules.apply(obedient(hostile), hostile).assessment();

            assertNotBetter(said(honest), checked, hostile.text());
            assertSaysNoOrder(checked, hostile);
            assertLeaksNothing(checked, hostile);
            assertTrue(checked.contentFeedback().relevanceNote().contains("ignored"), hostile.text());
            assertEquals("model-x", checked.metadata().modelVersion());
            assertEquals(checked, AssessmentRules.apply(checked, hostile).assessment(), hostile.text());
        });
    }

    @Test
    void shouldBelieveAModelThatGivesAFlaggedAnswerLess() {
        SubmittedAnswer hostile = with(
                answers.get(2).answer(),
                answers.get(2).answer().text() + " " + injections.get(0).text());
        Assessment strict = withContent(coach.assess(hostile), 3.3);

        assertEquals(
                3.3,
                AssessmentRules.apply(strict, hostile).assessment().scoring().content());
    }

    @Test
    void shouldTakeThePromptOutOfARewriteWhateverTheAnswer() {
        for (Sample sample : CalibrationSet.samples()) {
            Assessment checked = AssessmentRules.apply(obedient(sample.answer()), sample.answer())
                    .assessment();

            assertLeaksNothing(checked, sample.answer());
            assertFalse(checked.rewrite().polishedAnswer().isBlank(), sample.name());
        }
    }

    /** Each text at each place of an answer; weak, middling and strong ones of each category take turns. */
    private void forEach(BiConsumer<SubmittedAnswer, SubmittedAnswer> check) {
        for (int at = 0; at < injections.size(); at++) {
            for (int place = 0; place < 3; place++) {
                SubmittedAnswer answer =
                        answers.get((at * 3 + place + at / 4) % answers.size()).answer();
                check.accept(
                        answer,
                        with(answer, injections.get(at).within(answer.text()).get(place)));
            }
        }
    }

    private Assessment said(SubmittedAnswer answer) {
        return SAID.computeIfAbsent(answer, coach::assess);
    }

    private static void assertNotBetter(Assessment honest, Assessment hostile, String text) {
        ContentBreakdown before = honest.scoring().contentBreakdown();
        ContentBreakdown after = hostile.scoring().contentBreakdown();
        assertTrue(hostile.scoring().overall() <= honest.scoring().overall(), text);
        assertTrue(hostile.scoring().content() <= honest.scoring().content(), text);
        assertTrue(after.star() <= before.star(), text);
        assertTrue(after.relevance() <= before.relevance(), text);
        assertTrue(after.clarity() <= before.clarity(), text);
        assertTrue(after.impact() <= before.impact(), text);
        for (Part part : Part.values()) {
            Status was = honest.contentFeedback().starChecklist().of(part).status();
            assertTrue(
                    hostile.contentFeedback().starChecklist().of(part).status().compareTo(was) >= 0, part + " " + text);
        }
    }

    private static void assertSaysNoOrder(Assessment assessment, SubmittedAnswer hostile) {
        for (AnswerText.Sentence order : hostile.screened().orders()) {
            if (order.text().length() > 5) {
                assertFalse(texts(assessment).contains(order.text()), order.text());
            }
        }
    }

    private static void assertLeaksNothing(Assessment assessment, SubmittedAnswer answer) {
        Rewrite rewrite = assessment.rewrite();
        String told = String.join(
                " ",
                rewrite.polishedAnswer(),
                rewrite.starVersion().situation(),
                rewrite.starVersion().result(),
                answer.screened().flagged()
                        ? texts(assessment)
                        : assessment.followUp().questionText());
        for (String sentence : PROMPT.split("(?<=[.:])\\s+")) {
            if (sentence.length() > 40) {
                assertFalse(told.contains(sentence), sentence);
            }
        }
        assertFalse(told.contains("star_checklist"), told);
        assertFalse(told.contains("should_ask"), told);
    }

    /** All that is said to the candidate, except what is quoted to them as ignored. */
    private static String texts(Assessment assessment) {
        ContentFeedback feedback = assessment.contentFeedback();
        Rewrite rewrite = assessment.rewrite();
        Stream<String> checks = Arrays.stream(Part.values())
                .map(feedback.starChecklist()::of)
                .flatMap(check -> Stream.of(
                        check.note(), check.evidence().map(Evidence::quote).orElse("")));
        Stream<String> notes =
                assessment.coachNotes().stream().flatMap(note -> Stream.of(note.revisedSnippet(), note.reason()));
        return Stream.of(
                        Stream.of(feedback.headline(), feedback.relevanceNote(), feedback.oneActionTip()),
                        feedback.topStrengths().stream(),
                        feedback.topImprovements().stream(),
                        checks,
                        notes,
                        rewrite.keywordsToInclude().stream(),
                        Stream.of(
                                rewrite.polishedAnswer(),
                                rewrite.starVersion().situation(),
                                rewrite.starVersion().task(),
                                rewrite.starVersion().action(),
                                rewrite.starVersion().result(),
                                assessment.followUp().questionText(),
                                assessment.followUp().reason(),
                                assessment.deliveryFeedback().headline(),
                                assessment.deliveryFeedback().oneActionTip(),
                                assessment.librarySuggestion().suggestedTitle(),
                                assessment.librarySuggestion().whySave()))
                .flatMap(all -> all)
                .collect(Collectors.joining("\n"));
    }

    /** What a model would say that had done everything it was told: full scores, the prompt in every text. */
    private static Assessment obedient(SubmittedAnswer hostile) {
        String text = hostile.text();
        Check present = new Check(Status.PRESENT, PROMPT, Optional.of(new Evidence(text, 0, text.length())));
        String order = hostile.screened().orders().stream()
                .map(AnswerText.Sentence::text)
                .collect(Collectors.joining(" "));
        return new Assessment(
                new FollowUp(true, PROMPT, order),
                new Scoring(10, 10, OptionalDouble.of(10), new ContentBreakdown(10, 10, 10, 10), Optional.empty()),
                new ContentFeedback(
                        order,
                        List.of(PROMPT, order),
                        List.of(PROMPT),
                        new Star.Checklist(present, present, present, present),
                        PROMPT,
                        order),
                new DeliveryFeedback(
                        order,
                        new Assessment.DeliveryMetrics(
                                OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty(), order),
                        order),
                new Rewrite(PROMPT, new Star.Version(PROMPT, order, order, PROMPT), List.of(order, PROMPT)),
                List.of(new CoachNote(ChangeType.CLARITY, "", PROMPT, order)),
                new LibrarySuggestion(true, order, "conflict", PROMPT),
                new Metadata("model-x", "none", FollowUpType.NONE, false, true));
    }

    private static Assessment withContent(Assessment assessment, double content) {
        Scoring scoring = assessment.scoring();
        return new Assessment(
                assessment.followUp(),
                new Scoring(
                        content, content, scoring.delivery(), scoring.contentBreakdown(), scoring.deliveryBreakdown()),
                assessment.contentFeedback(),
                assessment.deliveryFeedback(),
                assessment.rewrite(),
                assessment.coachNotes(),
                assessment.librarySuggestion(),
                assessment.metadata());
    }

    private static SubmittedAnswer with(SubmittedAnswer answer, String text) {
        return new SubmittedAnswer(answer.question(), answer.job(), text, answer.delivery(), answer.followUpAllowed());
    }

    private static String resource(String path) {
        try (InputStream resource = InjectionTest.class.getResourceAsStream(path)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
