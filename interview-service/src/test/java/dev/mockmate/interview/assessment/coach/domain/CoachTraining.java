package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.GradedAnswers.Graded;
import dev.mockmate.interview.assessment.coach.domain.GradedAnswers.Question;
import dev.mockmate.interview.assessment.coach.domain.LeastSquares.Sums;
import dev.mockmate.interview.assessment.coach.domain.Phrases.Row;
import dev.mockmate.interview.assessment.coach.meaning.EmbeddingModel;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Trains the coach's model from graded answers, deterministically: sentence judge first, then the judge of answers on what the
 * sentence judge says of answers it was not trained with. {@code deploy/train-coach} runs it.
 */
final class CoachTraining {

    private static final double SENTENCE_PENALTY = 1000;
    private static final double ANSWER_PENALTY = 0.1;
    private static final double ABOUT_PENALTY = 0.3;
    private static final int TURNS = 5;
    private static final double WIDTH_OF_ANSWERS = 0.8 / AnswerVector.COUNTED;
    private static final double WIDTH_OF_MEANING = 0.7;
    private static final double WIDTH_OF_ABOUT = 0.3 / AnswerVector.ABOUT;
    private static final double STRETCH = 1.12;
    private static final Set<String> WRITERS_OF_TRAPS = Set.of("w6", "w13", "w14");
    private static final double WEIGHT_OF_TRAPS = 0.2;
    private static final double WEIGHT_OF_PHRASES = 0.3;
    private static final int ANSWERS_WITH_A_PHRASE = 8;
    private static final int WRITERS_WITH_A_PHRASE = 3;

    private final List<Example> examples;
    private final List<Example> negatives;
    private final Map<String, double[]> advice;
    private final Map<Source, Sums> bySource = new TreeMap<>();
    private final List<String> families;

    /** Where an answer is from: no model is judged by answers of a source it was trained with. */
    record Source(String writer, String family) implements Comparable<Source> {

        @Override
        public int compareTo(Source other) {
            return Comparator.comparing(Source::family)
                    .thenComparing(Source::writer)
                    .compare(this, other);
        }
    }

    /** An answer with all that does not depend on what is trained on. */
    record Example(Graded graded, AnswerFigures figures, float[][] rows, double[] results) {

        static Example of(Graded graded, Meaning meaning) {
            AnswerFigures figures =
                    AnswerFigures.of(graded.text(), graded.answers().asked(), meaning);
            double[] results = {
                graded.score(),
                graded.relevance() * 10,
                graded.harmful() * 10,
                graded.nonsense() * 10,
                graded.followUp() * 10,
                graded.star()[0],
                graded.star()[1],
                graded.star()[2],
                graded.star()[3],
                graded.weak() * 10,
                graded.strong() * 10
            };
            return new Example(graded, figures, AnswerVector.sentences(figures), results);
        }

        Source source() {
            return new Source(graded.writer(), graded.answers().family());
        }

        double[] sentence(int at) {
            double[] judged = new double[AnswerVector.JUDGED];
            judged[graded.roles().get(at).ordinal()] = 1;
            for (int worth = 0; worth < AnswerVector.WORTHS; worth++) {
                judged[AnswerVector.ROLES + worth] = results[worth] / 10;
            }
            return judged;
        }
    }

    /** @param advice of some of the answers, by their ids, the shares of the gaps that were labelled */
    CoachTraining(List<Graded> graded, Collection<Question> questions, Map<String, double[]> advice, Meaning meaning) {
        this.advice = advice;
        examples = graded.stream().map(one -> Example.of(one, meaning)).toList();
        negatives = negatives(graded, questions).stream()
                .map(one -> Example.of(one, meaning))
                .toList();
        for (Example example : examples) {
            Sums sums = bySource.computeIfAbsent(
                    example.source(), any -> new Sums(AnswerVector.SENTENCE, AnswerVector.JUDGED));
            for (int at = 0; at < example.rows().length; at++) {
                sums.add(example.rows()[at], example.sentence(at));
            }
        }
        families = bySource.keySet().stream().map(Source::family).distinct().toList();
    }

    List<Example> examples() {
        return examples;
    }

    List<String> families() {
        return families;
    }

    /** Good answers, each given to another question of the same job and kind. */
    private static List<Graded> negatives(List<Graded> graded, Collection<Question> questions) {
        List<Graded> negatives = new ArrayList<>();
        for (Graded one : graded) {
            List<Question> others = questions.stream()
                    .filter(other -> other.family().equals(one.answers().family())
                            && other.asked().category() == one.answers().asked().category()
                            && !other.competency().equals(one.answers().competency()))
                    .toList();
            if (one.score() >= 5 && one.relevance() >= 0.7 && others.size() > 3) {
                negatives.add(one.to(others.get(Math.floorMod(one.id().hashCode(), others.size()))));
            }
        }
        return negatives;
    }

    /** The model of all answers whose source is taken. */
    CoachModel train(Predicate<Source> taken, String provenance) {
        List<Example> training =
                examples.stream().filter(one -> taken.test(one.source())).toList();
        float[][] rows = new float[training.size()][];
        for (int turn = 0; turn < TURNS; turn++) {
            int left = turn;
            Straight judge = sentences(source -> taken.test(source) && turnOf(source) != left);
            for (int at = 0; at < rows.length; at++) {
                if (turnOf(training.get(at).source()) == left) {
                    rows[at] = row(judge, training.get(at));
                }
            }
        }
        Map<String, Integer> known = phrases(training);
        List<Row> worded =
                training.stream().map(one -> Row.of(one.graded().text(), known)).toList();
        double[] penalties = training.stream()
                .mapToDouble(one -> ANSWER_PENALTY / weight(one))
                .toArray();
        Curved answers = curved(
                rows,
                AnswerVector.COUNTED,
                WIDTH_OF_ANSWERS,
                training.stream().map(Example::results).toArray(double[][]::new),
                worded,
                penalties);
        answers = withGaps(answers, training, rows, worded);
        List<Example> both = new ArrayList<>(training);
        negatives.stream().filter(one -> taken.test(one.source())).forEach(both::add);
        Curved about = curved(
                both.stream().map(one -> AnswerVector.about(one.figures())).toArray(float[][]::new),
                AnswerVector.ABOUT,
                WIDTH_OF_ABOUT,
                both.stream().map(one -> new double[] {one.results()[1]}).toArray(double[][]::new),
                List.of(),
                both.stream().mapToDouble(any -> ABOUT_PENALTY).toArray());
        return new CoachModel(provenance, sentences(taken), answers, phrases(known, worded, answers), about);
    }

    /** The same judge, which also tells the gaps: what it tells of them is learned from the labelled answers alone. */
    private Curved withGaps(Curved answers, List<Example> training, float[][] rows, List<Row> worded) {
        int[] labelled = IntStream.range(0, rows.length)
                .filter(at -> advice.containsKey(training.get(at).graded().id()))
                .toArray();
        double[][] gaps = Arrays.stream(labelled)
                .mapToObj(at -> advice.get(training.get(at).graded().id()))
                .toArray(double[][]::new);
        int results = CoachModel.GAPS + Gap.values().length;
        float[] base = Arrays.copyOf(answers.base(), results);
        for (double[] gap : gaps) {
            for (int at = 0; at < gap.length; at++) {
                base[CoachModel.GAPS + at] += (float) (gap[at] / gaps.length);
            }
        }
        float[][] own = new float[Gap.values().length][labelled.length];
        float[][] known =
                Arrays.stream(labelled).mapToObj(at -> answers.scaled(rows[at])).toArray(float[][]::new);
        fit(
                new Curved(
                        answers.width(),
                        answers.mean(),
                        answers.spread(),
                        known,
                        own,
                        Arrays.copyOfRange(base, CoachModel.GAPS, results)),
                gaps,
                Arrays.stream(labelled).mapToObj(worded::get).toList(),
                Arrays.stream(labelled).mapToDouble(any -> ANSWER_PENALTY).toArray(),
                1);
        float[][] weights = Arrays.copyOf(answers.weights(), results);
        for (int gap = 0; gap < own.length; gap++) {
            weights[CoachModel.GAPS + gap] = new float[rows.length];
            for (int one = 0; one < labelled.length; one++) {
                weights[CoachModel.GAPS + gap][labelled[one]] = own[gap][one];
            }
        }
        return new Curved(answers.width(), answers.mean(), answers.spread(), answers.known(), weights, base);
    }

    /** A writer of traps has more answers that are not what they seem than are given: his count for less. */
    private static double weight(Example one) {
        return WRITERS_OF_TRAPS.contains(one.graded().writer()) ? WEIGHT_OF_TRAPS : 1;
    }

    /** What enough answers of more than one writer say. */
    private static Map<String, Integer> phrases(List<Example> training) {
        Map<String, Integer> answers = new TreeMap<>();
        Map<String, Set<String>> writers = new TreeMap<>();
        for (Example one : training) {
            for (String phrase : Phrases.in(one.graded().text()).keySet()) {
                answers.merge(phrase, 1, Integer::sum);
                writers.computeIfAbsent(phrase, any -> new HashSet<>())
                        .add(one.graded().writer());
            }
        }
        return Phrases.placed(answers.keySet().stream()
                .filter(phrase -> answers.get(phrase) >= ANSWERS_WITH_A_PHRASE
                        && writers.get(phrase).size() >= WRITERS_WITH_A_PHRASE)
                .toList());
    }

    /** What each phrase adds follows from the answers it is in. */
    private static Phrases phrases(Map<String, Integer> known, List<Row> worded, Curved answers) {
        double[][] sums = new double[answers.base().length][known.size()];
        double average = 0;
        for (int one = 0; one < worded.size(); one++) {
            Row row = worded.get(one);
            for (int result = 0; result < sums.length; result++) {
                double weight = WEIGHT_OF_PHRASES * answers.weights()[result][one];
                for (int at = 0; at < row.places().length; at++) {
                    sums[result][row.places()[at]] += weight * row.shares()[at];
                }
            }
        }
        float[][] weights = new float[sums.length][known.size()];
        for (int result = 0; result < sums.length; result++) {
            for (int at = 0; at < known.size(); at++) {
                weights[result][at] = (float) sums[result][at];
            }
        }
        for (Row row : worded) {
            for (int at = 0; at < row.places().length; at++) {
                average += weights[CoachModel.SCORE][row.places()[at]] * row.shares()[at] / worded.size();
            }
        }
        return new Phrases(known, weights, average);
    }

    private int turnOf(Source source) {
        return families.indexOf(source.family()) % TURNS;
    }

    private Straight sentences(Predicate<Source> taken) {
        Sums sums = new Sums(AnswerVector.SENTENCE, AnswerVector.JUDGED);
        bySource.forEach((source, own) -> {
            if (taken.test(source)) {
                sums.add(own);
            }
        });
        return sums.ridge(SENTENCE_PENALTY);
    }

    private static float[] row(Straight judge, Example example) {
        return AnswerVector.answer(
                example.figures(), Arrays.stream(example.rows()).map(judge::of).toArray(double[][]::new));
    }

    /**
     * @param counted so many figures come first, each on the scale of its spread; behind them stands a meaning, on its own
     * @param worded the phrases of each row, where they are learned beside it
     */
    private static Curved curved(
            float[][] rows, int counted, double width, double[][] results, List<Row> worded, double[] penalties) {
        int size = rows[0].length;
        float[] mean = new float[size];
        float[] spread = new float[size];
        scale(rows, counted, width, mean, spread);
        float[] base = new float[results[0].length];
        for (double[] result : results) {
            for (int at = 0; at < result.length; at++) {
                base[at] += (float) (result[at] / results.length);
            }
        }
        float[][] weights = new float[base.length][rows.length];
        Curved scale = new Curved(width, mean, spread, new float[0][], weights, base);
        float[][] known = Arrays.stream(rows).map(scale::scaled).toArray(float[][]::new);
        Curved curved = new Curved(width, mean, spread, known, weights, base);
        fit(curved, results, worded, penalties, results[0].length > 1 ? STRETCH : 1);
        return curved;
    }

    private static void scale(float[][] rows, int counted, double width, float[] mean, float[] spread) {
        for (int at = 0; at < mean.length; at++) {
            double sum = 0;
            double squares = 0;
            for (float[] row : rows) {
                sum += row[at];
                squares += row[at] * (double) row[at];
            }
            double average = sum / rows.length;
            mean[at] = (float) average;
            spread[at] = at < counted
                    ? (float) (Math.sqrt(Math.max(0, squares / rows.length - average * average)) + 1e-6)
                    : (float) Math.sqrt(width / WIDTH_OF_MEANING);
        }
    }

    private static void fit(Curved curved, double[][] results, List<Row> worded, double[] penalties, double ofScore) {
        float[][] known = curved.known();
        double[][] matrix = new double[known.length][known.length];
        double[][] right = new double[known.length][results[0].length];
        for (int one = 0; one < known.length; one++) {
            for (int other = 0; other <= one; other++) {
                matrix[one][other] = curved.like(Curved.apart(known[one], known[other], 0, known[one].length));
            }
            if (!worded.isEmpty()) {
                addLikeness(matrix[one], worded, one);
            }
            matrix[one][one] += penalties[one];
            for (int result = 0; result < results[0].length; result++) {
                right[one][result] = results[one][result] - curved.base()[result];
            }
        }
        LeastSquares.solve(matrix, right);
        for (int one = 0; one < known.length; one++) {
            for (int result = 0; result < results[0].length; result++) {
                double stretch = result == CoachModel.SCORE ? ofScore : 1;
                curved.weights()[result][one] = (float) (right[one][result] * stretch);
            }
        }
    }

    private static void addLikeness(double[] row, List<Row> worded, int one) {
        Map<Integer, Double> own = new HashMap<>();
        Row here = worded.get(one);
        for (int at = 0; at < here.places().length; at++) {
            own.put(here.places()[at], here.shares()[at]);
        }
        for (int other = 0; other <= one; other++) {
            Row there = worded.get(other);
            double sum = 0;
            for (int at = 0; at < there.places().length; at++) {
                sum += own.getOrDefault(there.places()[at], 0.0) * there.shares()[at];
            }
            row[other] += WEIGHT_OF_PHRASES * sum;
        }
    }

    /** Arguments: folder of the data, file of the model to write, cache of embeddings, file of the classifier of injections to write. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path model = Path.of(arguments[1]);
        Map<String, Question> questions = GradedAnswers.questions(data);
        List<Graded> graded = GradedAnswers.answers(data, questions);
        try (CachedMeaning meaning = new CachedMeaning(Path.of(arguments[2]), EmbeddingModel::load)) {
            CoachTraining training = new CoachTraining(graded, questions.values(), GradedAnswers.advice(data), meaning);
            String provenance =
                    graded.size() + " answers of " + training.families().size()
                            + " job families, graded by language models; all-MiniLM-L6-v2 (quantised); ridge and kernel ridge regression";
            CoachModel trained = training.train(any -> true, provenance);
            try (DataOutputStream out =
                    new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(model)))) {
                trained.write(out);
            }
            InjectionTraining injections = new InjectionTraining(data, graded, meaning);
            InjectionTraining.write(injections.train(any -> true), Path.of(arguments[3]));
            System.out.println(injections.hostile().size() + " hostile texts in " + arguments[3]);
            System.out.println(provenance + "; " + Files.size(model) / 1024 + " KiB in " + model);
        }
    }
}
