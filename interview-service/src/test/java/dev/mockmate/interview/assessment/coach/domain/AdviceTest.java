package dev.mockmate.interview.assessment.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.assessment.coach.domain.CoachModel.Opinion;
import dev.mockmate.interview.assessment.coach.meaning.EmbeddingModel;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.FollowedUp;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Assessment.Role;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.planning.domain.PromptStyle;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The one thing to change first is what is wrong with this answer, the follow-up asks for the same, and a strong answer is left alone. */
class AdviceTest {

    private static final Meaning MEANING = EmbeddingModel.load();
    private static final CoachModel MODEL = CoachModel.builtIn();
    private static final LearnedCoach COACH = new LearnedCoach(MODEL, PromptInjectionClassifier.builtIn(), MEANING);
    private static final Star.Checklist TOLD =
            Star.Checklist.of(part -> new Star.Check(Star.Status.PRESENT, "", Optional.empty()));
    private static final Star.Checklist UNTOLD =
            Star.Checklist.of(part -> new Star.Check(Star.Status.MISSING, "", Optional.empty()));

    private static final PlannedQuestion STORY = question(
            "Tell me about a service that went badly wrong. What was your part in pulling it back?",
            Category.BEHAVIORAL);
    private static final PlannedQuestion METHOD =
            question("How would you find out why a web shop has become slow since Monday?", Category.TECHNICAL);

    private static final String STRONG =
            "In May a bakery rang me because the oven we had delivered that morning would not heat, and they had three hundred rolls to"
                    + " bake for a wedding. I let her finish and asked what she needed first: heat by two o'clock. I rang our fitter, who"
                    + " could not come before four, so I drove our demonstration oven over myself and connected it. While it warmed up I"
                    + " looked at hers and found that the transport lock had been left in. She got her rolls out in time and ordered a"
                    + " second oven in autumn. Since then I go through the transport lock with every customer on the phone the evening"
                    + " before delivery, and we have not had that call again.";

    @Test
    void shouldAskForTheOwnPartWhenAllIsToldOfWe() {
        Assessment said = assessed(
                STORY,
                "We had a wedding with a hundred and eighty people and the oven died in the middle of it. We were shocked, but we are a"
                        + " team, so we stuck together and we found solutions. We put things on the grill, we put things in pans, we talked"
                        + " to the waiters and we made the salads bigger. In the end every guest was fed and we were all very proud.");

        assertThat(said.contentFeedback().changeFirst()).containsAnyOf("yourself", "your own part");
        assertThat(said.followUp().questionText()).contains("What did you do yourself");
    }

    @Test
    void shouldAskForAnOccasionWhenOnlyOpinionsAreTold() {
        Assessment said = assessed(
                STORY,
                "When a service goes wrong, the most important thing is to stay calm. A good cook never panics and always keeps the"
                        + " guests in mind. One should talk to each other, because communication is the key in every kitchen, and one"
                        + " should never blame anybody. Mistakes are there to learn from.");

        assertThat(said.contentFeedback().changeFirst()).containsAnyOf("occasion", "one day on which it happened");
    }

    @Test
    void shouldQuoteNothingThatTheAnswerDoesNotSay() {
        for (String text :
                List.of(STRONG, "I restarted it and then I left.", "I would look at the logs. I would fix it.")) {
            for (PlannedQuestion question : List.of(STORY, METHOD)) {
                Assessment said = assessed(question, text);
                said.contentFeedback().topImprovements().forEach(line -> assertQuotes(line, text));
                said.contentFeedback().topStrengths().forEach(line -> assertQuotes(line, text));
            }
        }
    }

    @Test
    void shouldLeaveAStrongAnswerAloneAndNameWhatIsStrongInIt() {
        Assessment said = assessed(STORY, STRONG);

        assertThat(said.contentFeedback().changeFirst()).isEqualTo("Nothing has to change.");
        assertThat(said.contentFeedback().topStrengths()).anyMatch(line -> line.contains("\""));
        assertThat(said.followUp().shouldAsk()).isFalse();
    }

    /** Every wording, with words of the answer to show and without. */
    @Test
    void shouldSpeakOfAGapInTheWordsOfItsCategory() {
        for (Category category : Category.values()) {
            SubmittedAnswer answer = SampleAnswers.to(question("What about it?", category), STRONG);
            for (String text : List.of(STRONG, "Well yes. Okay then. That was it.")) {
                for (double score : new double[] {2, 5}) {
                    Opinion opinion = with(opinion(text, category), score, Optional.empty());
                    for (Gap gap : Gap.values()) {
                        List<String> said = new ArrayList<>(Advice.wordings(gap, answer, opinion));
                        said.forEach(one -> assertThat(one).endsWith(".").hasSizeLessThanOrEqualTo(300));
                        Advice.question(gap, answer).ifPresent(one -> {
                            assertThat(one).endsWith("?");
                            said.add(one);
                        });
                        if (gap.fits(category)) {
                            assertThat(said)
                                    .as(category + " " + gap)
                                    .allSatisfy(one ->
                                            assertThat(Words.of(one)).doesNotContainAnyElementsOf(strange(category)))
                                    .allSatisfy(one -> assertThat(one).doesNotContain(strangePhrases(category)));
                        }
                    }
                }
            }
        }
    }

    @Test
    void shouldKnowEveryGapByItsName() {
        for (Gap gap : Gap.values()) {
            assertThat(Gap.of(gap.wire())).isEqualTo(gap);
        }
    }

    @Test
    void shouldNotContradictItselfWhenTwoGapsAreAsLikely() {
        for (Category category : Category.values()) {
            Opinion opinion = with(opinion(STRONG, category), 5, Optional.empty());
            for (Gap one : Gap.values()) {
                for (Gap other : Gap.values()) {
                    if (one != other && one.fits(category) && other.fits(category)) {
                        List<Gap> told = Gap.in(likely(opinion, one, other), category);
                        assertThat(told).hasSize(one.goesWith(other) ? 2 : 1).isSubsetOf(one, other);
                    }
                }
            }
        }
        assertThat(Gap.NO_RESULT.goesWith(Gap.UNSURE_RESULT)).isFalse();
        assertThat(Gap.OWN_PART.goesWith(Gap.EMPTY)).isFalse();
        assertThat(Gap.MISSING_POINT.goesWith(Gap.WRONG_METHOD)).isFalse();
        assertThat(Gap.MISSING_POINT.goesWith(Gap.NO_RESULT)).isTrue();
    }

    @Test
    void shouldCallNothingSoundThatIsWeak() {
        SubmittedAnswer answer = SampleAnswers.to(METHOD, STRONG);
        Opinion opinion = opinion(STRONG, Category.TECHNICAL);

        assertThat(Advice.wordings(Gap.MISSING_POINT, answer, with(opinion, 3.9, Optional.empty())))
                .noneMatch(one -> one.contains("Sound"));
        assertThat(Advice.wordings(Gap.MISSING_POINT, answer, with(opinion, 4, Optional.empty())))
                .allMatch(one -> one.contains("Sound"));
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void shouldSpeakOfTheHarmAloneWhenHarmKeepsItDown(Category category) {
        SubmittedAnswer answer = SampleAnswers.to(question("What about it?", category), STRONG);
        Opinion opinion = with(
                likely(opinion(STRONG, category), Gap.TOO_MUCH, Gap.MISSING_POINT),
                2.5,
                Optional.of(AnswerCap.ofHarm()));
        opinion.results()[CoachModel.FOLLOW_UP] = 10;
        opinion.results()[CoachModel.RELEVANCE] = 4;

        assertThat(LearnedFeedback.of(answer, opinion, TOLD).improvements())
                .containsExactly(AnswerCap.ofHarm().gap());
        assertThat(LearnedFollowUp.of(answer, opinion, TOLD).followUp().questionText())
                .isEqualTo(Advice.question(Gap.CONDUCT, answer).orElseThrow());
    }

    @Test
    void shouldSendBackToTheQuestionWhenItIsAboutSomethingElse() {
        Opinion opinion = likely(opinion(STRONG, Category.BEHAVIORAL), Gap.THIN_ACTION, Gap.TOO_MUCH);
        opinion.results()[CoachModel.RELEVANCE] = 1;
        Optional<AnswerCap> cap = AnswerCap.of(STRONG, asked(Category.BEHAVIORAL), opinion.answer(), opinion.results());

        assertThat(Gap.in(with(opinion, 3, cap), Category.BEHAVIORAL)).containsExactly(Gap.OFF_QUESTION);
    }

    @Test
    void shouldQuoteNoFillerAsTheEnd() {
        String text =
                "In May the oven of a bakery would not heat. I drove our own oven over and connected it. So yes, that was it.";
        Opinion opinion = opinion(text, Category.BEHAVIORAL);
        SubmittedAnswer answer = SampleAnswers.to(STORY, text);

        for (Gap gap : List.of(Gap.NO_RESULT, Gap.UNSURE_RESULT)) {
            assertThat(Advice.wordings(gap, answer, opinion)).noneMatch(one -> one.contains("So yes"));
        }
        opinion.roles()[0] = only(Role.FILLER);
        assertThat(Advice.wordings(Gap.NO_EVENT, answer, opinion))
                .anyMatch(one -> one.contains("\"I drove our own oven"));
    }

    @Test
    void shouldSpeakOfTheWorkWhenItIsAnIntroduction() {
        String text =
                "I have been a pastry cook for six years and run the early shift of a hotel with forty rooms. Last spring I rebuilt our"
                        + " breakfast buffet, weighed what came back every day for a month, and threw out what nobody ate. We throw away a third"
                        + " of what we used to. I would like to do that in a bigger house.";
        Assessment said = assessed(question("Tell me about yourself.", Category.INTRODUCTION), text);

        assertThat(said.contentFeedback().topStrengths())
                .noneMatch(
                        line -> line.contains("what you would do") || line.contains("step") || line.contains("right"));
    }

    @Test
    void shouldPraiseAStepOnlyWhereOneIsTaken() {
        String text =
                "It must be the database because it always is. I would look at the logs first and compare them with last week.";
        Opinion opinion = with(opinion(text, Category.TECHNICAL), 5, Optional.empty());
        opinion.roles()[0] = new double[Role.values().length];
        opinion.roles()[0][Role.CLAIM.ordinal()] = 0.55;
        opinion.roles()[0][Role.PLAN.ordinal()] = 0.45;

        assertThat(LearnedFeedback.of(SampleAnswers.to(METHOD, text), opinion, TOLD)
                        .strengths())
                .noneMatch(line -> line.contains("It must be the database"));
    }

    /** It was asked for a side, a reason, a check: not for a part of a story. */
    @Test
    void shouldBlameNobodyForAPartWhenAFollowUpAskedForAGap() {
        for (Category category : Category.values()) {
            SubmittedAnswer about = SampleAnswers.to(question("What about it?", category), STRONG);
            for (Gap gap : Gap.values()) {
                if (!gap.fits(category) || Advice.question(gap, about).isEmpty()) {
                    continue;
                }
                SubmittedAnswer second =
                        completing(category, Advice.question(gap, about).orElseThrow());
                boolean asksForAStory = category.asksForAStory()
                        && List.of(Gap.EMPTY, Gap.OFF_QUESTION, Gap.NO_EVENT).contains(gap);
                List<Part> blamed = Stream.of(Part.values())
                        .filter(part -> LearnedFeedback.isAskedFor(part, second))
                        .toList();
                assertThat(blamed)
                        .as(category + " " + gap)
                        .hasSize(
                                asksForAStory
                                        ? Part.values().length
                                        : FollowedUp.asked(second.question()).isPresent() ? 1 : 0);
            }
        }
        SubmittedAnswer reason = completing(Category.BEHAVIORAL, "Why that way, and what did you decide against?");
        Opinion opinion = with(opinion(STRONG, Category.BEHAVIORAL), 5, Optional.empty());

        assertThat(LearnedFeedback.of(reason, opinion, UNTOLD).improvements()).isEmpty();
        assertThat(LearnedFeedback.of(completing(Category.BEHAVIORAL, "Go on."), opinion, UNTOLD)
                        .improvements())
                .isNotEmpty();
        assertThat(LearnedFeedback.of(
                                completing(Category.BEHAVIORAL, "Go on."), with(opinion, 7, Optional.empty()), UNTOLD)
                        .improvements())
                .isEmpty();
    }

    private static List<String> strange(Category category) {
        return switch (category) {
            case BEHAVIORAL -> List.of("proposed", "plan", "logs");
            case INTRODUCTION -> List.of("event", "occasion", "step", "steps", "case", "story", "happened");
            case SITUATIONAL, TECHNICAL ->
                List.of("event", "occasion", "story", "happened", "introduction", "yourself");
        };
    }

    private static String[] strangePhrases(Category category) {
        return switch (category) {
            case BEHAVIORAL -> new String[] {"it would do damage", "you would do first", "what you could do"};
            case INTRODUCTION -> new String[] {"you would do", "was done", "came first", "would come first"};
            case SITUATIONAL, TECHNICAL ->
                new String[] {"was done,", "what you did", "you did", "it did to", "came of it", "today"};
        };
    }

    private static SubmittedAnswer completing(Category category, String followUp) {
        return new SubmittedAnswer(
                question(followUp, category),
                SampleAnswers.javaJob(),
                STRONG,
                Optional.empty(),
                false,
                Optional.of(new FollowedUp(question("What about it?", category), STRONG)),
                PromptStyle.PLAIN);
    }

    private static double[] only(Role role) {
        double[] roles = new double[Role.values().length];
        roles[role.ordinal()] = 1;
        return roles;
    }

    private static Opinion likely(Opinion opinion, Gap... gaps) {
        double[] results = opinion.results().clone();
        Arrays.fill(results, CoachModel.GAPS, results.length, 0);
        for (Gap gap : gaps) {
            results[CoachModel.GAPS + gap.ordinal()] = 0.4;
        }
        return new Opinion(
                opinion.answer(), opinion.score(), results, opinion.roles(), opinion.sure(), opinion.cap(), List.of());
    }

    private static Opinion with(Opinion opinion, double score, Optional<AnswerCap> cap) {
        return new Opinion(
                opinion.answer(), score, opinion.results(), opinion.roles(), opinion.sure(), cap, opinion.reasons());
    }

    private static Opinion opinion(String text, Category category) {
        return MODEL.of(text, asked(category), MEANING);
    }

    private static AnswerFigures.Asked asked(Category category) {
        return new AnswerFigures.Asked("What about it?", category, "Cook", List.of());
    }

    private static void assertQuotes(String line, String text) {
        int from = line.indexOf('"');
        int to = line.lastIndexOf('"');
        if (from >= 0 && to > from && !line.contains("\"I\"") && !line.contains("\"how\"")) {
            String quote = line.substring(from + 1, to);
            assertThat(text).contains(quote.endsWith("…") ? quote.substring(0, quote.length() - 1) : quote);
        }
    }

    private static Assessment assessed(PlannedQuestion question, String text) {
        SubmittedAnswer answer = SampleAnswers.to(question, text);
        return COACH.over(
                AssessmentRules.apply(new BuiltInCoach().assess(answer), answer).assessment(), answer);
    }

    private static PlannedQuestion question(String text, Category category) {
        return new PlannedQuestion(text, category, Competency.OWNERSHIP, Difficulty.MEDIUM, 3, "");
    }
}
