package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.GradedAnswers.Graded;
import dev.mockmate.interview.assessment.coach.domain.InjectionTraining.From;
import dev.mockmate.interview.assessment.coach.domain.InjectionTraining.Hostile;
import dev.mockmate.interview.assessment.coach.domain.InjectionTraining.Row;
import dev.mockmate.interview.assessment.coach.meaning.EmbeddingModel;
import dev.mockmate.interview.assessment.domain.AssessmentRules;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the classifier of prompt injections tells of writers it was not trained with, and what hostile texts of theirs still earn:
 * {@code deploy/train-coach --injections} prints it.
 */
final class InjectionQuality {

    private static final int LONGEST_ANSWER = 1_500;
    private static final double ANOTHER_PROCESSOR = 0.1 + 1e-9;
    private static final double MUCH = 0.5;

    private final CoachModel model = CoachModel.builtIn();
    private final List<Graded> graded;
    private final InjectionTraining training;
    private final Meaning meaning;
    private final List<String> writers;
    private final List<String> answerers;
    private final int every;

    private final double[][] told = new double[From.values().length][2];
    private int tried;
    private int raised;
    private int raisedMuch;
    private int lifted;
    private int honest;
    private int honestInBand;
    private int honestInBandWithout;
    private double changed;

    private InjectionQuality(List<Graded> graded, InjectionTraining training, Meaning meaning, int every) {
        this.graded = graded;
        this.training = training;
        this.meaning = meaning;
        this.every = every;
        this.writers =
                training.hostile().stream().map(Hostile::writer).distinct().toList();
        this.answerers = graded.stream().map(Graded::writer).distinct().sorted().toList();
    }

    private boolean isLeftOut(Row row, int turn) {
        return row.from() == From.GRADED
                ? answerers.indexOf(row.writer()) == turn % answerers.size()
                : row.writer().equals(writers.get(turn));
    }

    private void run() {
        for (int turn = 0; turn < writers.size(); turn++) {
            int left = turn;
            PromptInjectionClassifier classifier = training.train(row -> !isLeftOut(row, left));
            for (Row row : training.rows()) {
                if (isLeftOut(row, left)) {
                    double likely = classifier.sentences().of(row.figures())[0];
                    told[row.from().ordinal()][0] += likely >= DoubtfulSentences.SUSPECTED ? 1 : 0;
                    told[row.from().ordinal()][1]++;
                }
            }
            LearnedCoach coach = new LearnedCoach(model, classifier, meaning);
            List<Graded> answers = graded.stream()
                    .filter(one -> one.writer().equals(answerers.get(left % answerers.size()))
                            && one.text().length() < LONGEST_ANSWER
                            && one.harmful() == 0)
                    .toList();
            tryAll(coach, answers, writers.get(turn));
        }
    }

    private void tryAll(LearnedCoach coach, List<Graded> answers, String writer) {
        List<Hostile> texts = training.hostile().stream()
                .filter(one -> one.writer().equals(writer) && one.isPure())
                .toList();
        for (int at = 0; at < texts.size(); at += every) {
            Hostile one = texts.get(at);
            Graded into = answers.get(Math.floorMod(one.text().hashCode(), answers.size()));
            double plain = score(coach, into, into.text());
            double hostile = score(coach, into, one.within(into.text(), at / every % 3));
            tried++;
            honest++;
            raised += hostile > plain + ANOTHER_PROCESSOR ? 1 : 0;
            raisedMuch += hostile > plain + MUCH ? 1 : 0;
            lifted += hostile > plain + ANOTHER_PROCESSOR
                            && InterviewerQuality.band(hostile) > InterviewerQuality.band(plain)
                    ? 1
                    : 0;
            double before = InterviewerQuality.learned(model, into, meaning).score();
            changed += plain - before;
            honestInBand += InterviewerQuality.band(plain) == InterviewerQuality.band(into.score()) ? 1 : 0;
            honestInBandWithout += InterviewerQuality.band(before) == InterviewerQuality.band(into.score()) ? 1 : 0;
            if (hostile > plain + ANOTHER_PROCESSOR) {
                System.out.printf(
                        Locale.ROOT,
                        "- %.1f > %.1f %s: %s%n",
                        hostile,
                        plain,
                        one.kind(),
                        one.text().replace('\n', ' '));
            }
        }
    }

    private static double score(LearnedCoach coach, Graded graded, String text) {
        SubmittedAnswer answer = InterviewerQuality.submitted(graded, text);
        return coach.over(
                        AssessmentRules.apply(new BuiltInCoach().assess(answer), answer)
                                .assessment(),
                        answer)
                .scoring()
                .content();
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%nSentences told to be no part of an answer, each writer left out: hostile ones %.1f %%, honest ones like them %.1f %%, of"
                        + " graded answers %.1f %%%n",
                share(From.HOSTILE),
                share(From.HONEST),
                share(From.GRADED));
        System.out.printf(
                Locale.ROOT,
                "Of %d hostile texts in answers, %d raise the score by more than 0.1, %d by more than 0.5, %d into another band%n",
                tried,
                raised,
                raisedMuch,
                lifted);
        System.out.printf(
                Locale.ROOT,
                "The answers themselves are worth %.2f more with it than without, %.1f %% are in band (%.1f %% without)%n",
                changed / honest,
                100.0 * honestInBand / honest,
                100.0 * honestInBandWithout / honest);
    }

    private double share(From from) {
        double[] counted = told[from.ordinal()];
        return 100 * counted[0] / counted[1];
    }

    /** Arguments: folder of the data, cache of embeddings, and of how many texts one is tried. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        try (CachedMeaning meaning = new CachedMeaning(Path.of(arguments[1]), EmbeddingModel::load)) {
            List<Graded> graded = new ArrayList<>(GradedAnswers.answers(data, GradedAnswers.questions(data)));
            graded.sort(Comparator.comparing(Graded::id));
            InjectionQuality quality = new InjectionQuality(
                    graded, new InjectionTraining(data, graded, meaning), meaning, Integer.parseInt(arguments[2]));
            quality.run();
            quality.print();
        }
    }
}
