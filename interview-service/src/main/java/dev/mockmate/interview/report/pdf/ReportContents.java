package dev.mockmate.interview.report.pdf;

import dev.mockmate.interview.conversation.domain.InterviewSummary;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.report.domain.Report;
import dev.mockmate.interview.report.domain.ReportStatistics;
import dev.mockmate.interview.report.domain.ReportStatistics.Group;
import dev.mockmate.interview.report.domain.ReportStatistics.TrendPoint;
import dev.mockmate.interview.report.pdf.PrintedText.Line;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What stands on the report's pages, word by word: the template only arranges it. Texts of people come as
 * {@link Line}s, which the template escapes; what is raw was made here, of numbers alone.
 */
record ReportContents(
        Cover cover,
        List<Line> strengths,
        List<Line> gaps,
        Optional<Radar> radar,
        List<Bar> competencies,
        List<Bar> star,
        List<Bar> content,
        List<Bar> delivery,
        Optional<Trend> trend,
        List<Tile> timing,
        List<Step> plan,
        List<Story> stories,
        List<Row> rows,
        List<QuestionPart> questions,
        String note) {

    private static final double RADAR_SIZE = 138;
    private static final double TREND_WIDTH = 452;
    private static final double TREND_HEIGHT = 96;
    private static final double LABEL_WIDTH = 58;
    private static final int LONGEST_IN_OVERVIEW = 150;
    private static final int FEWEST_SPOKES = 3;
    private static final int MOST_LABELS = 20;

    /** The first page. {@code ring} is the average as a drawing. */
    record Cover(
            Line title,
            Line company,
            Line candidate,
            Line email,
            Line session,
            String date,
            String score,
            String verdict,
            String tone,
            RawString ring,
            Line headline,
            List<Tile> tiles,
            String state) {}

    /** A number with its meaning. */
    record Tile(String value, String label) {}

    /** A bar, {@code percent} long. */
    record Bar(String label, String value, int percent, String tone, String note) {}

    /** The net of competencies; labels are placed by points from the upper left corner. */
    record Radar(RawString drawing, List<Label> labels) {}

    /** A word at a place on a chart. */
    record Label(String text, String left, String top, String align) {

        static Label at(String text, double left, double top, String align) {
            return new Label(
                    text, String.format(Locale.ROOT, "%.1fpt", left), String.format(Locale.ROOT, "%.1fpt", top), align);
        }
    }

    /** The scores in the order of the answers. */
    record Trend(RawString drawing, List<Label> labels, String note) {}

    /** Something to practise. */
    record Step(int number, String competency, Line focus, Line exercise) {}

    /** An answer to be kept. */
    record Story(Line title, String competency, Line why) {}

    /** A question in the overview. */
    record Row(String number, Line question, String competency, int attempts, String score, int percent, String tone) {}

    /** What a report tells; {@code texts} afterwards knows the fonts it takes. */
    static ReportContents of(Report report, PrintedText texts) {
        ReportStatistics numbers = report.statistics();
        Optional<InterviewSummary> summary = report.summary();
        return new ReportContents(
                CoverPart.of(report, texts),
                lines(summary.map(InterviewSummary::strengths).orElse(List.of()), texts),
                lines(summary.map(InterviewSummary::gaps).orElse(List.of()), texts),
                radar(numbers),
                numbers.competencies().stream().map(ReportContents::bar).toList(),
                numbers.star().stream().map(ReportContents::bar).toList(),
                content(numbers),
                delivery(numbers),
                trend(numbers.trend()),
                timing(numbers.timing()),
                steps(summary, texts),
                stories(summary, texts),
                report.questions().stream()
                        .map(question -> row(question, texts))
                        .toList(),
                QuestionPart.of(report.questions(), texts),
                note(summary.isPresent(), texts));
    }

    private static String note(boolean summedUp, PrintedText texts) {
        String hidden = summedUp
                ? ""
                : "This interview shows its assessments when it is finished. Scores and feedback will be here then.";
        // Known only now that all texts were looked at.
        String left = texts.notCovered().isEmpty()
                ? ""
                : "Not drawn in this PDF: " + String.join(", ", texts.notCovered())
                        + ". The report as JSON has these texts whole.";
        return (hidden + " " + left).strip();
    }

    private static List<Line> lines(List<String> texts, PrintedText printed) {
        return texts.stream().map(printed::line).toList();
    }

    private static Optional<Radar> radar(ReportStatistics numbers) {
        List<Group<Competency>> spokes = numbers.competencies();
        if (spokes.size() < FEWEST_SPOKES) {
            return Optional.empty();
        }
        List<Label> labels = new ArrayList<>();
        for (int spoke = 0; spoke < spokes.size(); spoke++) {
            labels.add(spokeLabel(
                    Figures.capital(spokes.get(spoke).kind().label()),
                    Charts.spokeEnd(spoke, spokes.size(), RADAR_SIZE, 8)));
        }
        return Optional.of(new Radar(
                new RawString(
                        Charts.radar(spokes.stream().map(Group::averageScore).toList(), RADAR_SIZE)),
                labels));
    }

    /** Beside the net at its sides, centred above and below it. */
    private static Label spokeLabel(String text, Charts.Place end) {
        double aside = end.x() - RADAR_SIZE / 2;
        double top = end.y() - (end.y() < RADAR_SIZE / 3 ? 12 : end.y() > RADAR_SIZE * 2 / 3 ? 2 : 6);
        if (Math.abs(aside) < 12) {
            return Label.at(text, end.x() - LABEL_WIDTH / 2, top, "center");
        }
        return aside > 0 ? Label.at(text, end.x(), top, "left") : Label.at(text, end.x() - LABEL_WIDTH, top, "right");
    }

    private static Bar bar(Group<Competency> group) {
        return new Bar(
                Figures.capital(group.kind().label()),
                Figures.score(group.averageScore()),
                Figures.percent(group.averageScore()),
                Figures.tone(group.averageScore()),
                Figures.counted(group.answeredQuestions(), "answer"));
    }

    private static Bar bar(ReportStatistics.StarPart part) {
        return new Bar(
                Figures.capital(part.part().wire()),
                part.percent() + "%",
                part.percent(),
                Figures.tone(part.percent() / 10.0),
                counts(part));
    }

    private static String counts(ReportStatistics.StarPart part) {
        StringJoiner counts = new StringJoiner(", ");
        if (part.present() > 0) {
            counts.add(part.present() + " present");
        }
        if (part.weak() > 0) {
            counts.add(part.weak() + " weak");
        }
        if (part.missing() > 0) {
            counts.add(part.missing() + " missing");
        }
        return counts.toString();
    }

    private static List<Bar> content(ReportStatistics numbers) {
        return numbers.content()
                .map(content -> List.of(
                        bar("STAR structure", content.star()),
                        bar("Relevance", content.relevance()),
                        bar("Clarity", content.clarity()),
                        bar("Impact", content.impact())))
                .orElse(List.of());
    }

    private static List<Bar> delivery(ReportStatistics numbers) {
        List<Bar> bars = new ArrayList<>();
        numbers.delivery().ifPresent(delivery -> {
            bars.add(bar("Pace", delivery.pace()));
            bars.add(bar("Fillers", delivery.fillers()));
            delivery.pauses().ifPresent(score -> bars.add(bar("Pauses", score)));
            bars.add(bar("Confidence", delivery.confidence()));
        });
        return bars;
    }

    /** A bar for a score. */
    static Bar bar(String label, double score) {
        return new Bar(label, Figures.score(score), Figures.percent(score), Figures.tone(score), "");
    }

    /** Question by question, each with its attempts in order. */
    private static Optional<Trend> trend(List<TrendPoint> handedIn) {
        List<TrendPoint> points = handedIn.stream()
                .sorted(Comparator.comparingInt(TrendPoint::questionNumber)
                        .thenComparing(TrendPoint::questionId)
                        .thenComparingInt(TrendPoint::attemptNumber))
                .toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        List<Label> labels = new ArrayList<>();
        int every = (points.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int index = 0; index < points.size(); index += every) {
            TrendPoint point = points.get(index);
            Charts.Place place = Charts.onTrend(index, points.size(), point.score(), TREND_WIDTH, TREND_HEIGHT);
            String again = point.attemptNumber() > 1 ? "·" + point.attemptNumber() : "";
            labels.add(Label.at("Q" + point.questionNumber() + again, place.x() - 15, TREND_HEIGHT + 1, "center"));
        }
        return Optional.of(new Trend(
                new RawString(Charts.trend(
                        points.stream().map(TrendPoint::score).toList(),
                        points.stream().map(TrendPoint::best).toList(),
                        points.stream().map(TrendPoint::questionId).toList(),
                        TREND_WIDTH,
                        TREND_HEIGHT)),
                labels,
                trendNote(points)));
    }

    private static String trendNote(List<TrendPoint> points) {
        boolean retried = points.stream().anyMatch(point -> point.attemptNumber() > 1);
        return (retried ? "A line joins the attempts at one question. " : "")
                + "A filled dot is the attempt that counts; the dashed line is the average of all.";
    }

    private static List<Tile> timing(ReportStatistics.Timing timing) {
        return timing.answers() == 0
                ? List.of()
                : List.of(
                        new Tile(Figures.time(timing.average()), "average"),
                        new Tile(Figures.time(timing.median()), "median"),
                        new Tile(Figures.time(timing.shortest()), "shortest"),
                        new Tile(Figures.time(timing.longest()), "longest"),
                        new Tile(Figures.time(timing.total()), "in all"),
                        new Tile(timing.overExpected() + " of " + timing.answers(), "longer than advised"));
    }

    private static List<Step> steps(Optional<InterviewSummary> summary, PrintedText texts) {
        List<Step> steps = new ArrayList<>();
        for (InterviewSummary.PracticeStep step :
                summary.map(InterviewSummary::nextPracticePlan).orElse(List.of())) {
            steps.add(new Step(
                    steps.size() + 1,
                    Figures.competency(step.competency()),
                    texts.line(step.focus()),
                    texts.line(step.exercise())));
        }
        return steps;
    }

    private static List<Story> stories(Optional<InterviewSummary> summary, PrintedText texts) {
        return summary.map(InterviewSummary::storiesWorthSaving).orElse(List.of()).stream()
                .map(story -> new Story(
                        texts.line(story.title()), Figures.competency(story.competency()), texts.line(story.why())))
                .toList();
    }

    private static Row row(Report.Question question, PrintedText texts) {
        Optional<Double> score = question.best().flatMap(Report.Answer::score);
        return new Row(
                Figures.number(question),
                texts.line(question.question().text(), LONGEST_IN_OVERVIEW),
                Figures.capital(question.question().competency().label()),
                question.answers().size(),
                score.map(Figures::score).orElse("–"),
                score.map(Figures::percent).orElse(0),
                score.map(Figures::tone).orElse("none"));
    }
}
