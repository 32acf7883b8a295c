package dev.mockmate.interview.assessment.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mockmate.interview.assessment.coach.domain.AnswerFigures.Asked;
import dev.mockmate.interview.assessment.coach.meaning.EmbeddingModel;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept between the judgements of an answer and its rests, or reckoned at once, gives the numbers of the plain way. */
class JudgedAgainTest {

    private static final CoachModel MODEL = CoachModel.builtIn();
    private static final Meaning MEANING = EmbeddingModel.load();
    private static final Offset<Double> SAME = within(1e-9);
    private static final String PORTABLE =
            " Communication is important. I always give my best and learn from everything.";

    @ParameterizedTest
    @ValueSource(
            strings = {SampleAnswers.STRONG, SampleAnswers.WITHOUT_RESULT + PORTABLE, SampleAnswers.OFF_TOPIC, "No."})
    void shouldJudgeAsByEachKnownAnswerOnItsOwn(String text) {
        float[] scaled = scaled(text);
        float[] other = scaled(SampleAnswers.WITHOUT_RESULT);

        double[][] results = MODEL.answers().ofScaled(new float[][] {other, scaled});

        assertThat(results[1]).containsExactly(resultsOneByOne(MODEL.answers(), scaled), SAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleAnswers.STRONG, SampleAnswers.OFF_TOPIC})
    void shouldExplainAsByEachFigureOnItsOwn(String text) {
        float[] scaled = scaled(text);

        double[] scores = MODEL.kinds().scores(scaled);

        assertThat(scores).containsExactly(scoresOneByOne(MODEL.answers(), scaled), SAME);
    }

    @Test
    void shouldCountTheNearerAnswersAsByEachOnItsOwn() {
        float[][] sentences = figures(SampleAnswers.STRONG + PORTABLE).meanings();
        float[][] near = MODEL.directions().roughly(sentences);

        for (int at = 0; at < sentences.length; at++) {
            double[] exact = nearOneByOne(sentences[at]);
            for (double than : new double[] {exact[0], exact[700], exact[exact.length - 1], 0.31, -1, Double.NaN}) {
                assertThat(MODEL.directions().nearer(sentences[at], near[at], than))
                        .isEqualTo(
                                Arrays.stream(exact).filter(one -> one > than).count() / (double) exact.length);
            }
        }
    }

    @Test
    void shouldMakeARestFromTheRowsOfItsSentences() {
        String text = SampleAnswers.STRONG + PORTABLE;
        AskedFigures kept = new AskedFigures(asked(), MEANING);
        AnswerFigures whole = AnswerFigures.of(text, kept);
        double[][] roles = Arrays.stream(AnswerVector.sentences(whole))
                .map(row -> AnswerVector.shares(MODEL.sentences().of(row)))
                .toArray(double[][]::new);
        Set<String> rests = Portable.without(text, whole, roles, MODEL.directions(), StockSentences.read(MEANING));

        assertThat(rests).isNotEmpty().allSatisfy(rest -> assertThat(AnswerFigures.of(rest, kept))
                .usingRecursiveComparison()
                .isEqualTo(AnswerFigures.of(rest, asked(), MEANING)));
    }

    private static Asked asked() {
        PlannedQuestion question = SampleAnswers.CONFLICT;
        return new Asked(
                question.text(),
                question.category(),
                "Java Developer",
                List.of("States both views fairly", "Names the fact or test that settled it"));
    }

    private static AnswerFigures figures(String text) {
        return AnswerFigures.of(text, asked(), MEANING);
    }

    private static float[] scaled(String text) {
        AnswerFigures answer = figures(text);
        double[][] judged = Arrays.stream(AnswerVector.sentences(answer))
                .map(MODEL.sentences()::of)
                .toArray(double[][]::new);
        return MODEL.answers().scaled(AnswerVector.answer(answer, judged));
    }

    private static double apart(float[] one, float[] other, int at) {
        double difference = one[at] - (double) other[at];
        return difference * difference;
    }

    private static double[] resultsOneByOne(Curved answers, float[] scaled) {
        float[][] known = answers.known();
        double[] results = new double[answers.base().length];
        for (int result = 0; result < results.length; result++) {
            results[result] = answers.base()[result];
            for (int one = 0; one < known.length; one++) {
                double apart = 0;
                for (int at = 0; at < scaled.length; at++) {
                    apart += apart(scaled, known[one], at);
                }
                results[result] += Math.exp(-answers.width() * apart) * answers.weights()[result][one];
            }
        }
        return results;
    }

    private static double[] scoresOneByOne(Curved answers, float[] scaled) {
        ReasonKind[] kinds = ReasonKind.values();
        float[][] known = answers.known();
        double[] scores = new double[1 << kinds.length];
        Arrays.fill(scores, answers.base()[CoachModel.SCORE]);
        for (int one = 0; one < known.length; one++) {
            double[] own = new double[kinds.length];
            double[] average = new double[kinds.length];
            for (ReasonKind kind : kinds) {
                for (int at : kind.places()) {
                    own[kind.ordinal()] += apart(scaled, known[one], at);
                    average[kind.ordinal()] += apart(new float[scaled.length], known[one], at);
                }
            }
            for (int set = 0; set < scores.length; set++) {
                double apart = 0;
                for (int kind = 0; kind < kinds.length; kind++) {
                    apart += (set & 1 << kind) != 0 ? own[kind] : average[kind];
                }
                scores[set] += answers.weights()[CoachModel.SCORE][one] * Math.exp(-answers.width() * apart);
            }
        }
        return scores;
    }

    /** How near each known answer is, from the model's rows. */
    private static double[] nearOneByOne(float[] sentence) {
        Curved answers = MODEL.answers();
        float[][] known = answers.known();
        double[] near = new double[known.length];
        for (int one = 0; one < near.length; one++) {
            float[] direction = new float[Meaning.SIZE];
            double squares = 0;
            for (int at = 0; at < direction.length; at++) {
                int place = AnswerVector.COUNTED + at;
                direction[at] = known[one][place] * answers.spread()[place] + answers.mean()[place];
                squares += direction[at] * (double) direction[at];
            }
            for (int at = 0; at < direction.length; at++) {
                direction[at] /= (float) Math.sqrt(squares);
            }
            near[one] = Meaning.nearness(sentence, direction);
        }
        return near;
    }
}
