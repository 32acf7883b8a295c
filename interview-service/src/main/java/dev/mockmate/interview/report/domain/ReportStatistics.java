package dev.mockmate.interview.report.domain;

import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Scores;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.report.domain.Report.Answer;
import dev.mockmate.interview.report.domain.Report.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What the numbers of an interview say. Of each question the best attempt counts, in the trend every attempt. Among the scores of
 * its competency and category a follow-up counts with its question as one. Averages have one decimal; lists are empty where
 * nothing was assessed.
 *
 * @param competencies in the order of {@link Competency}
 * @param categories in the order of {@link Category}
 * @param star the four STAR parts over all best attempts that were assessed
 * @param content the parts of the content score
 * @param delivery the parts of the delivery score, of the answers that were spoken
 * @param trend every attempt with a score, in the order in which they were handed in
 */
public record ReportStatistics(
        List<Group<Competency>> competencies,
        List<Group<Category>> categories,
        List<StarPart> star,
        Optional<ContentAverages> content,
        Optional<DeliveryAverages> delivery,
        List<TrendPoint> trend,
        Timing timing) {

    public ReportStatistics {
        competencies = List.copyOf(competencies);
        categories = List.copyOf(categories);
        star = List.copyOf(star);
        trend = List.copyOf(trend);
    }

    /** The answered questions of one kind. */
    public record Group<T>(T kind, int answeredQuestions, double averageScore) {}

    /** How often a STAR part was there; {@code percent} counts a weak one half. */
    public record StarPart(Star.Part part, int present, int weak, int missing, int percent) {}

    /** Averages of the parts of the content score. */
    public record ContentAverages(double star, double relevance, double clarity, double impact) {}

    /**
     * Averages over the spoken answers: points, words a minute, and how many fillers and long pauses there were in all; pauses if any
     * answer's were counted.
     */
    public record DeliveryAverages(
            double pace,
            double fillers,
            OptionalDouble pauses,
            double confidence,
            OptionalDouble wpm,
            int fillerCount,
            OptionalInt longPauseCount) {}

    /** An attempt with a score. */
    public record TrendPoint(
            UUID questionId, UUID answerId, int questionNumber, int attemptNumber, double score, boolean best) {}

    /**
     * How long the answers took, in seconds. An answer counts once for each attempt; all is 0 when nothing was answered.
     *
     * @param overExpected how many took longer than a good answer to their question should
     */
    public record Timing(
            int answers,
            double total,
            double average,
            double median,
            double shortest,
            double longest,
            int overExpected) {}

    static ReportStatistics of(List<Question> questions) {
        List<Assessment> assessed = questions.stream()
                .flatMap(question -> question.best().stream())
                .flatMap(best -> best.given().assessment().stream())
                .filter(assessment -> assessment.scoring().judged())
                .toList();
        return new ReportStatistics(
                groups(questions, question -> question.question().competency()),
                groups(questions, question -> question.question().category()),
                star(assessed),
                content(assessed),
                delivery(assessed),
                trend(questions),
                timing(questions));
    }

    private static <T extends Comparable<T>> List<Group<T>> groups(
            List<Question> questions, Function<Question, T> kind) {
        Map<UUID, Question> belonging = Report.belonging(questions);
        Map<Question, List<Double>> ofQuestion = new LinkedHashMap<>();
        for (Question question : questions) {
            question.best().flatMap(Answer::score).ifPresent(score -> ofQuestion
                    .computeIfAbsent(belonging.get(question.id()), none -> new ArrayList<>())
                    .add(score));
        }
        Map<T, List<Double>> scores = new TreeMap<>();
        ofQuestion.forEach((question, points) -> scores.computeIfAbsent(kind.apply(question), none -> new ArrayList<>())
                .add(points.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
        return scores.entrySet().stream()
                .map(entry -> new Group<>(
                        entry.getKey(), entry.getValue().size(), average(entry.getValue(), Double::doubleValue)))
                .toList();
    }

    private static List<StarPart> star(List<Assessment> assessed) {
        if (assessed.isEmpty()) {
            return List.of();
        }
        List<StarPart> parts = new ArrayList<>();
        for (Star.Part part : Star.Part.values()) {
            Map<Star.Status, Long> counts = assessed.stream()
                    .collect(Collectors.groupingBy(
                            one -> one.contentFeedback()
                                    .starChecklist()
                                    .of(part)
                                    .status(),
                            Collectors.counting()));
            int present = counts.getOrDefault(Star.Status.PRESENT, 0L).intValue();
            int weak = counts.getOrDefault(Star.Status.WEAK, 0L).intValue();
            int missing = counts.getOrDefault(Star.Status.MISSING, 0L).intValue();
            parts.add(new StarPart(
                    part, present, weak, missing, Math.round((100f * present + 50f * weak) / assessed.size())));
        }
        return parts;
    }

    private static Optional<ContentAverages> content(List<Assessment> assessed) {
        List<Assessment.ContentBreakdown> parts =
                assessed.stream().map(one -> one.scoring().contentBreakdown()).toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContentAverages(
                        average(parts, Assessment.ContentBreakdown::star),
                        average(parts, Assessment.ContentBreakdown::relevance),
                        average(parts, Assessment.ContentBreakdown::clarity),
                        average(parts, Assessment.ContentBreakdown::impact)));
    }

    private static Optional<DeliveryAverages> delivery(List<Assessment> assessed) {
        List<Assessment.DeliveryBreakdown> parts = assessed.stream()
                .flatMap(one -> one.scoring().deliveryBreakdown().stream())
                .toList();
        List<Assessment.DeliveryMetrics> metrics = assessed.stream()
                .filter(one -> one.scoring().deliveryBreakdown().isPresent())
                .map(one -> one.deliveryFeedback().metrics())
                .toList();
        OptionalDouble wpm =
                metrics.stream().flatMapToDouble(one -> one.wpm().stream()).average();
        OptionalDouble pauses =
                parts.stream().flatMapToDouble(one -> one.pauses().stream()).average();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeliveryAverages(
                        average(parts, Assessment.DeliveryBreakdown::pace),
                        average(parts, Assessment.DeliveryBreakdown::fillers),
                        oneDecimal(pauses),
                        average(parts, Assessment.DeliveryBreakdown::confidence),
                        oneDecimal(wpm),
                        metrics.stream()
                                .mapToInt(one -> one.fillerCount().orElse(0))
                                .sum(),
                        metrics.stream()
                                .flatMapToInt(one -> one.longPauseCount().stream())
                                .reduce(Integer::sum)));
    }

    private static OptionalDouble oneDecimal(OptionalDouble average) {
        return average.isPresent() ? OptionalDouble.of(Scores.oneDecimal(average.getAsDouble())) : average;
    }

    private static List<TrendPoint> trend(List<Question> questions) {
        record Handed(Question question, Answer answer) {}
        return questions.stream()
                .flatMap(question -> question.answers().stream().map(answer -> new Handed(question, answer)))
                .filter(handed -> handed.answer().score().isPresent())
                .sorted(Comparator.comparing(handed -> handed.answer().given().submittedAt()))
                .map(handed -> new TrendPoint(
                        handed.question().id(),
                        handed.answer().id(),
                        handed.question().number(),
                        handed.answer().number(),
                        handed.answer().score().orElseThrow(),
                        handed.answer().best()))
                .toList();
    }

    private static Timing timing(List<Question> questions) {
        List<Double> seconds = questions.stream()
                .flatMap(question -> question.answers().stream())
                .map(answer -> answer.given().attempt().responseSeconds())
                .sorted()
                .toList();
        if (seconds.isEmpty()) {
            return new Timing(0, 0, 0, 0, 0, 0, 0);
        }
        int half = seconds.size() / 2;
        double median = seconds.size() % 2 == 1 ? seconds.get(half) : (seconds.get(half - 1) + seconds.get(half)) / 2;
        return new Timing(
                seconds.size(),
                Scores.oneDecimal(
                        seconds.stream().mapToDouble(Double::doubleValue).sum()),
                average(seconds, Double::doubleValue),
                Scores.oneDecimal(median),
                Scores.oneDecimal(seconds.get(0)),
                Scores.oneDecimal(seconds.get(seconds.size() - 1)),
                (int) questions.stream()
                        .mapToLong(question -> question.answers().stream()
                                .filter(answer -> answer.given().attempt().responseSeconds()
                                        > question.question().expectedMinutes() * 60.0)
                                .count())
                        .sum());
    }

    private static <T> double average(List<T> values, ToDoubleFunction<T> of) {
        return Scores.oneDecimal(values.stream().mapToDouble(of).average().orElse(0));
    }
}
