package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.assessment.coach.domain.CoachTraining.Example;
import dev.mockmate.interview.assessment.coach.domain.CoachTraining.Source;
import dev.mockmate.interview.assessment.coach.domain.GradedAnswers.Graded;
import dev.mockmate.interview.assessment.coach.domain.GradedAnswers.Question;
import dev.mockmate.interview.assessment.coach.meaning.EmbeddingModel;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How often an interviewer says what graders say about graded answers: the learned coach, the rules alone and the length alone, side
 * by side. {@code deploy/benchmarks/run interviewer-quality} prints it.
 */
final class InterviewerQuality {

    private static final int READ = 20;

    private InterviewerQuality() {}

    /** @param star 10, 5 or 0 for situation, task, action, result; @param sure the higher the surer */
    record Said(Graded graded, double score, double[] star, boolean followUp, double sure, double rolesRight) {

        int band() {
            return InterviewerQuality.band(score);
        }

        boolean inBand() {
            return band() == InterviewerQuality.band(graded.score());
        }
    }

    static int band(double score) {
        return score < 4 ? 0 : score < 7 ? 1 : 2;
    }

    static Said learned(CoachModel model, Graded graded, Meaning meaning) {
        CoachModel.Opinion opinion = model.earned(
                graded.text(), new AskedFigures(graded.answers().asked(), meaning), StockSentences.read(meaning));
        double[] star = Arrays.stream(Star.Part.values())
                .mapToDouble(part -> points(opinion.status(part)))
                .toArray();
        int right = 0;
        for (int at = 0; at < opinion.roles().length; at++) {
            right += opinion.role(at) == graded.roles().get(at) ? 1 : 0;
        }
        return new Said(
                graded,
                opinion.score(),
                star,
                opinion.asksAgain(),
                opinion.sure(),
                right / (double) opinion.roles().length);
    }

    private static double points(Star.Status status) {
        return switch (status) {
            case PRESENT -> 10;
            case WEAK -> 5;
            case MISSING -> 0;
        };
    }

    static Said ruled(Graded graded) {
        Assessment said = new BuiltInCoach().assess(submitted(graded));
        Star.Checklist list = said.contentFeedback().starChecklist();
        double[] star = Arrays.stream(Star.Part.values())
                .mapToDouble(part -> points(list.of(part).status()))
                .toArray();
        return new Said(graded, said.scoring().content(), star, said.followUp().shouldAsk(), 0, Double.NaN);
    }

    static SubmittedAnswer submitted(Graded graded) {
        return submitted(graded, graded.text());
    }

    /** Another text handed in for the same question. */
    static SubmittedAnswer submitted(Graded graded, String text) {
        PlannedQuestion question = new PlannedQuestion(
                graded.answers().asked().question(),
                graded.answers().asked().category(),
                Competency.of(graded.answers().competency()).orElse(Competency.OWNERSHIP),
                Difficulty.MEDIUM,
                3,
                String.join("; ", graded.answers().asked().keyPoints()));
        return new SubmittedAnswer(
                question, JobProfile.of(graded.answers().asked().job(), "", "", ""), text, Optional.empty(), true);
    }

    static List<Said> leftOut(CoachTraining training, Function<Source, String> part, Meaning meaning) {
        Map<String, List<Graded>> parts = training.examples().stream()
                .collect(Collectors.groupingBy(
                        one -> part.apply(one.source()),
                        TreeMap::new,
                        Collectors.mapping(Example::graded, Collectors.toList())));
        List<Said> said = new ArrayList<>();
        parts.forEach((left, answers) -> {
            CoachModel model = training.train(source -> !part.apply(source).equals(left), "");
            answers.forEach(one -> said.add(learned(model, one, meaning)));
        });
        return said;
    }

    static double inBand(List<Said> said) {
        return said.stream().filter(Said::inBand).count() / (double) said.size();
    }

    static void print(String name, List<Said> said) {
        Map<String, List<Said>> byQuestion = said.stream()
                .collect(Collectors.groupingBy(one -> one.graded().answers().id(), TreeMap::new, Collectors.toList()));
        int[] pairs = new int[2];
        int[] chains = new int[2];
        for (List<Said> same : byQuestion.values()) {
            for (Said weak : of(same, 0)) {
                for (Said strong : of(same, 2)) {
                    count(pairs, strong.score() - weak.score() >= 1);
                    for (Said middling : of(same, 1)) {
                        count(chains, weak.score() < middling.score() && middling.score() < strong.score());
                    }
                }
            }
        }
        List<Said> surest = said.stream()
                .sorted(Comparator.comparingDouble(one -> -one.sure()))
                .limit(said.size() / 2)
                .toList();
        System.out.printf(
                Locale.ROOT,
                "| %-34s | %4d | %5.1f | %5.1f | %4.2f | %4.2f | %5.1f (%d) | %5.1f (%d) | %5.1f | %5.1f | %5.1f |%n",
                name,
                said.size(),
                100 * inBand(said),
                100 * inBand(surest),
                said.stream()
                        .mapToDouble(one -> Math.abs(one.score() - one.graded().score()))
                        .average()
                        .orElse(0),
                rankCorrelation(said),
                share(pairs),
                pairs[1],
                share(chains),
                chains[1],
                100
                        - 10
                                * said.stream()
                                        .mapToDouble(InterviewerQuality::starOff)
                                        .average()
                                        .orElse(0),
                100.0
                        * said.stream()
                                .filter(one -> one.followUp() == one.graded().asksAgain())
                                .count()
                        / said.size(),
                100 * said.stream().mapToDouble(Said::rolesRight).average().orElse(0));
    }

    private static List<Said> of(List<Said> said, int band) {
        return said.stream().filter(one -> band(one.graded().score()) == band).toList();
    }

    private static void count(int[] counts, boolean right) {
        counts[0] += right ? 1 : 0;
        counts[1]++;
    }

    private static double share(int[] counts) {
        return counts[1] == 0 ? Double.NaN : 100.0 * counts[0] / counts[1];
    }

    private static double starOff(Said said) {
        double off = 0;
        for (int at = 0; at < 4; at++) {
            off += Math.abs(said.star()[at] - said.graded().star()[at]) / 4;
        }
        return off;
    }

    private static double rankCorrelation(List<Said> said) {
        double[] ours = ranks(said.stream().mapToDouble(Said::score).toArray());
        double[] theirs =
                ranks(said.stream().mapToDouble(one -> one.graded().score()).toArray());
        double middle = (said.size() - 1) / 2.0;
        double both = 0;
        double our = 0;
        double their = 0;
        for (int at = 0; at < ours.length; at++) {
            both += (ours[at] - middle) * (theirs[at] - middle);
            our += (ours[at] - middle) * (ours[at] - middle);
            their += (theirs[at] - middle) * (theirs[at] - middle);
        }
        return both / Math.sqrt(our * their);
    }

    /** Ties share the mean of their ranks. */
    private static double[] ranks(double[] numbers) {
        double[] ranks = new double[numbers.length];
        for (int one = 0; one < numbers.length; one++) {
            for (double other : numbers) {
                ranks[one] += other < numbers[one] ? 1 : other == numbers[one] ? 0.5 : 0;
            }
            ranks[one] -= 0.5;
        }
        return ranks;
    }

    private static List<Said> byLength(List<Said> said) {
        double[] lengths = said.stream()
                .mapToDouble(one -> Math.log1p(one.graded().text().length()))
                .toArray();
        double[] scores = said.stream().mapToDouble(one -> one.graded().score()).toArray();
        double length = Arrays.stream(lengths).average().orElse(0);
        double score = Arrays.stream(scores).average().orElse(0);
        double both = 0;
        double square = 0;
        for (int at = 0; at < lengths.length; at++) {
            both += (lengths[at] - length) * (scores[at] - score);
            square += (lengths[at] - length) * (lengths[at] - length);
        }
        List<Said> guessed = new ArrayList<>();
        for (int at = 0; at < lengths.length; at++) {
            Said one = said.get(at);
            guessed.add(new Said(
                    one.graded(), score + both / square * (lengths[at] - length), new double[4], false, 0, Double.NaN));
        }
        return guessed;
    }

    private static void head() {
        System.out.println(
                "| interviewer | answers | in band % | surest half in band % | mean error | rank corr. | weak < strong by 1 % (pairs)"
                        + " | weak < middling < strong % (triples) | STAR parts % | follow-up % | roles % |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    }

    /** Arguments: folder of the data, cache of embeddings; for held-out answers also "held-out", the log of openings and, when twenty assessments are to be read, the file for them. */
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        boolean heldOut = arguments.length > 3 && arguments[2].equals("held-out");
        if (heldOut) {
            Files.writeString(
                    Path.of(arguments[3]),
                    "- " + Instant.now() + ": the held-out answers were opened for evaluation by model \""
                            + CoachModel.builtIn().provenance() + "\"\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        Map<String, Question> questions = GradedAnswers.questions(data);
        List<Graded> graded = GradedAnswers.answers(data, questions);
        try (CachedMeaning meaning = new CachedMeaning(Path.of(arguments[1]), EmbeddingModel::load)) {
            head();
            List<Said> ruled = graded.stream().map(InterviewerQuality::ruled).toList();
            if (heldOut) {
                CoachModel model = CoachModel.builtIn();
                List<Said> said =
                        graded.stream().map(one -> learned(model, one, meaning)).toList();
                print("learned", said);
                print("rules alone", ruled);
                print("length alone", byLength(said));
                if (arguments.length > 4) {
                    Files.writeString(Path.of(arguments[4]), AssessmentsToRead.of(graded, READ, meaning));
                }
                return;
            }
            CoachTraining training = new CoachTraining(graded, questions.values(), GradedAnswers.advice(data), meaning);
            List<Said> byWriter = leftOut(training, Source::writer, meaning);
            print("learned, writer left out", byWriter);
            List<Said> byFamily = leftOut(training, Source::family, meaning);
            print("learned, job family left out", byFamily);
            print("rules alone", ruled);
            print("length alone", byLength(byWriter));
            System.out.println();
            byFamily.stream()
                    .collect(Collectors.groupingBy(
                            one -> one.graded().answers().family(), TreeMap::new, Collectors.toList()))
                    .forEach((family, said) -> System.out.printf(
                            Locale.ROOT,
                            "%s left out: %.0f %% of %d in band%n",
                            family,
                            100 * inBand(said),
                            said.size()));
            System.out.println();
            byWriter.stream()
                    .collect(Collectors.groupingBy(one -> one.graded().kind(), TreeMap::new, Collectors.toList()))
                    .forEach((kind, said) -> System.out.printf(
                            Locale.ROOT,
                            "%s: graded %.1f, said %.1f, %d answers%n",
                            kind,
                            said.stream()
                                    .mapToDouble(one -> one.graded().score())
                                    .average()
                                    .orElse(0),
                            said.stream().mapToDouble(Said::score).average().orElse(0),
                            said.size()));
        }
    }
}
