package dev.mockmate.interview.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockmate.interview.report.domain.ReportStatistics;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the numbers of an interview say, as JSON: scores are 0 to 10, times are seconds. */
final class ReportStatisticsView {

    private ReportStatisticsView() {}

    /** The answered questions of one competency. */
    @Schema(name = "CompetencyScore")
    public record CompetencyView(String competency, int answeredQuestions, double averageScore) {}

    /** The answered questions of one category. */
    @Schema(name = "CategoryScore")
    public record CategoryView(String category, int answeredQuestions, double averageScore) {}

    /** How often a STAR part was there in the best answers; {@code percent} counts a weak one half. */
    @Schema(name = "StarPartCount")
    public record StarPartView(String part, int present, int weak, int missing, int percent) {}

    /** Averages of the parts of the content score. */
    @Schema(name = "ContentAverages")
    public record ContentView(double star, double relevance, double clarity, double impact) {}

    /** Averages of the spoken answers; the counts are those of all of them together, pauses null when nobody counted them. */
    @Schema(name = "DeliveryAverages")
    public record DeliveryView(
            double pace,
            double fillers,
            @Schema(nullable = true) Double pauses,
            double confidence,
            @Schema(nullable = true) Double wpm,
            int fillerCount,
            @Schema(nullable = true) Integer longPauseCount) {}

    /** A scored attempt, in the order in which they were handed in. */
    @Schema(name = "TrendPoint")
    public record TrendPointView(
            UUID questionId, UUID answerId, int questionNumber, int attemptNumber, double score, boolean isBest) {}

    /**
     * How long the answers took, every attempt counted; {@code over_expected} took longer than advised. Times are null when nothing
     * was answered.
     */
    @Schema(name = "AnswerTiming")
    public record TimingView(
            int answers,

            @Schema(nullable = true) Double totalResponseTime,

            @Schema(nullable = true) Double averageResponseTime,

            @Schema(nullable = true) Double medianResponseTime,

            @Schema(nullable = true) Double shortestResponseTime,

            @Schema(nullable = true) Double longestResponseTime,

            int overExpected) {}

    /** All of them; lists are empty, {@code content} and {@code delivery} absent where nothing was assessed. */
    @Schema(name = "ReportStatistics")
    public record StatisticsView(
            List<CompetencyView> competencies,
            List<CategoryView> categories,
            List<StarPartView> star,
            @JsonInclude(JsonInclude.Include.NON_NULL) ContentView content,
            @JsonInclude(JsonInclude.Include.NON_NULL) DeliveryView delivery,
            List<TrendPointView> trend,
            TimingView timing) {

        static StatisticsView of(ReportStatistics statistics) {
            return new StatisticsView(
                    statistics.competencies().stream()
                            .map(one ->
                                    new CompetencyView(one.kind().wire(), one.answeredQuestions(), one.averageScore()))
                            .toList(),
                    statistics.categories().stream()
                            .map(one ->
                                    new CategoryView(one.kind().wire(), one.answeredQuestions(), one.averageScore()))
                            .toList(),
                    statistics.star().stream()
                            .map(one -> new StarPartView(
                                    one.part().wire(), one.present(), one.weak(), one.missing(), one.percent()))
                            .toList(),
                    statistics.content().map(StatisticsView::content).orElse(null),
                    statistics.delivery().map(StatisticsView::delivery).orElse(null),
                    statistics.trend().stream()
                            .map(point -> new TrendPointView(
                                    point.questionId(),
                                    point.answerId(),
                                    point.questionNumber(),
                                    point.attemptNumber(),
                                    point.score(),
                                    point.best()))
                            .toList(),
                    timing(statistics.timing()));
        }

        private static ContentView content(ReportStatistics.ContentAverages content) {
            return new ContentView(content.star(), content.relevance(), content.clarity(), content.impact());
        }

        private static DeliveryView delivery(ReportStatistics.DeliveryAverages delivery) {
            return new DeliveryView(
                    delivery.pace(),
                    delivery.fillers(),
                    delivery.pauses().isPresent() ? delivery.pauses().getAsDouble() : null,
                    delivery.confidence(),
                    delivery.wpm().isPresent() ? delivery.wpm().getAsDouble() : null,
                    delivery.fillerCount(),
                    delivery.longPauseCount().isPresent()
                            ? delivery.longPauseCount().getAsInt()
                            : null);
        }

        private static TimingView timing(ReportStatistics.Timing timing) {
            if (timing.answers() == 0) {
                return new TimingView(0, null, null, null, null, null, 0);
            }
            return new TimingView(
                    timing.answers(),
                    timing.total(),
                    timing.average(),
                    timing.median(),
                    timing.shortest(),
                    timing.longest(),
                    timing.overExpected());
        }
    }
}
