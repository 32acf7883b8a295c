package dev.mockmate.interview.assessment.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.assessment.coach.meaning.EmbeddingModel;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The one thing to change first is what is wrong with this answer, the follow-up asks for the same, and a strong answer is left alone. */
class AdviceTest {

    private static final LearnedCoach COACH = LearnedCoach.builtIn(EmbeddingModel.load());

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

    @Test
    void shouldFindAWordingForEveryGapOfEveryCategory() {
        for (Category category : Category.values()) {
            SubmittedAnswer answer = SampleAnswers.to(question("What would you do?", category), STRONG);
            CoachModel.Opinion opinion = CoachModel.builtIn()
                    .of(
                            STRONG,
                            new AnswerFigures.Asked("What would you do?", category, "Cook", List.of()),
                            EmbeddingModel.load());
            for (Gap gap : Gap.values()) {
                assertThat(Advice.of(gap, answer, opinion)).endsWith(".").hasSizeLessThanOrEqualTo(300);
                assertThat(Advice.question(gap, answer).orElse("?")).endsWith("?");
                assertThat(Gap.of(gap.wire())).isEqualTo(gap);
            }
        }
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
