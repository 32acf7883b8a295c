package dev.mockmate.interview.assessment.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.assessment.calibration.Injections.Injection;
import dev.mockmate.interview.assessment.coach.domain.BuiltInCoach;
import dev.mockmate.interview.assessment.coach.domain.LearnedCoach;
import dev.mockmate.interview.assessment.coach.meaning.EmbeddingModel;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Rule <b>answers-are-data</b>, for the learned coach: sixty texts of kinds that neither the detector nor the training answers know, in
 * front of, inside and behind a weak, a middling and a strong answer, raise no score.
 */
class UnseenInjectionsTest {

    private static final LearnedCoach COACH = LearnedCoach.builtIn(EmbeddingModel.load());
    private static final double ANOTHER_PROCESSOR = 0.1;
    private static final double WEAK_BELOW = 4;
    private static final double MIDDLING_BELOW = 7;
    private static final double BEYOND_ALL = 11;
    private static final double ROUNDING = 1e-9;

    /** Of 180 each; 1 of the second list, none of the third and 7 of the fourth are raised, the rest is for another processor. */
    private static final int MOST_RAISED = 3;

    private static final int MOST_RAISED_OF_THE_THIRD = 1;
    private static final int MOST_RAISED_OF_THE_LAST = 9;

    private static final PlannedQuestion QUESTION = new PlannedQuestion(
            "Tell me about a time you had to deal with a very unhappy customer. What did you do?",
            Category.BEHAVIORAL,
            Competency.CUSTOMER_FOCUS,
            Difficulty.MEDIUM,
            3,
            "Listens before solving, owns the problem, names what was promised and kept, and what changed so that it does not happen"
                    + " again.");

    private static final List<String> ANSWERS = List.of(
            "The customer is always right. One should stay calm, listen, and find a solution together. Every employee must take"
                    + " responsibility for the satisfaction of customers.",
            "In March a customer of ours rang up very angry because her order had come broken for the second time. I listened to her,"
                    + " wrote down what was broken, and told her that I would find out why it happened twice. I went to the warehouse and"
                    + " saw that the glass lay at the edge of the box. I talked to the packers about it.",
            "In May a bakery rang me because the oven we had delivered that morning would not heat, and they had three hundred rolls to"
                    + " bake for a wedding. I let her finish, said that I would be angry too, and asked what she needed first: heat by two"
                    + " o'clock. I rang our fitter, who could not come before four, so I drove our demonstration oven over myself and"
                    + " connected it. While it warmed up I looked at hers and found that the transport lock had been left in. She got her"
                    + " rolls out in time and ordered a second oven in autumn. Since then I go through the transport lock with every"
                    + " customer on the phone the evening before delivery, and we have not had that call again.");

    @Test
    void shouldRaiseNoScoreWhenTheTextIsOfAKindNobodyExpected() {
        List<Injection> injections = Injections.in("/unseen-injections.txt");
        List<String> raised = new ArrayList<>();
        for (int at = 0; at < ANSWERS.size(); at++) {
            double plain = score(ANSWERS.get(at));
            for (int one = 0; one < injections.size(); one++) {
                String hostile = injections.get(one).within(ANSWERS.get(at)).get((one + at) % 3);
                double score = score(hostile);
                if (score > plain + ANOTHER_PROCESSOR) {
                    raised.add(String.format(
                            Locale.ROOT,
                            "%.1f > %.1f %s",
                            score,
                            plain,
                            injections.get(one).text()));
                }
            }
        }

        assertThat(injections).hasSize(60);
        assertThat(raised).isEmpty();
    }

    /** A list by somebody who saw no rule of the coach; its bounds were set by looking at it, as those of the next one. */
    @Test
    void shouldLiftNoAnswerIntoAnotherBandAndSeldomRaiseOne() {
        Paid paid = paid("/unseen-injections-2.txt");

        assertThat(paid.lifted()).isEmpty();
        assertThat(paid.raised()).hasSizeLessThanOrEqualTo(MOST_RAISED);
    }

    @Test
    void shouldSeldomRaiseAnAnswerByTheThirdList() {
        Paid paid = paid("/unseen-injections-3.txt");

        assertThat(paid.lifted()).isEmpty();
        assertThat(paid.raised()).hasSizeLessThanOrEqualTo(MOST_RAISED_OF_THE_THIRD);
    }

    /** A quarter of this list could have been told of the matter itself, which nobody sees without knowing what happened. */
    @Test
    void shouldRaiseAnAnswerByNothingButClaimsOfAnyStory() {
        Paid paid = paid("/unseen-injections-4.txt");

        assertThat(paid.lifted()).hasSizeLessThanOrEqualTo(1).allMatch(text -> text.startsWith("What I took from it"));
        assertThat(paid.raised()).hasSizeLessThanOrEqualTo(MOST_RAISED_OF_THE_LAST);
    }

    /**
     * What a list is worth to whoever says it.
     *
     * @param lifted the texts that lift an answer into another band, be it to its very beginning
     * @param raised those that raise a score
     */
    private record Paid(List<String> lifted, List<String> raised) {}

    private static Paid paid(String list) {
        List<Injection> injections = Injections.in(list);
        Paid paid = new Paid(new ArrayList<>(), new ArrayList<>());
        for (int at = 0; at < ANSWERS.size(); at++) {
            double edge = List.of(WEAK_BELOW, MIDDLING_BELOW, BEYOND_ALL).get(at);
            double plain = score(ANSWERS.get(at));
            for (int one = 0; one < injections.size(); one++) {
                double score = score(injections.get(one).within(ANSWERS.get(at)).get((one + at) % 3));
                if (score >= edge) {
                    paid.lifted().add(injections.get(one).text());
                }
                if (score > plain + ANOTHER_PROCESSOR + ROUNDING) {
                    paid.raised().add(injections.get(one).text());
                }
            }
        }
        assertThat(injections).hasSize(60);
        return paid;
    }

    private static double score(String text) {
        SubmittedAnswer answer = new SubmittedAnswer(
                QUESTION, JobProfile.of("Sales Assistant", "", "", ""), text, Optional.empty(), true);
        return COACH.over(
                        AssessmentRules.apply(new BuiltInCoach().assess(answer), answer)
                                .assessment(),
                        answer)
                .scoring()
                .content();
    }
}
