package dev.mockmate.interview.report.pdf;

import dev.mockmate.interview.conversation.domain.InterviewSummary;
import dev.mockmate.interview.report.domain.Report;
import dev.mockmate.interview.report.pdf.ReportContents.Cover;
import dev.mockmate.interview.report.pdf.ReportContents.Tile;
import io.quarkus.qute.RawString;
import java.util.List;

/** The first page. */
final class CoverPart {
    private static final int LONGEST_TITLE = 90;
    private static final int LONGEST_LINE = 50;
    private static final double RING_SIZE = 132;

    private CoverPart() {}

    static Cover of(Report report, PrintedText texts) {
        Report.Session session = report.session();
        boolean scored = report.averages().score().isPresent();
        double score = report.averages().score().orElse(0.0);
        return new Cover(
                texts.line(session.jobTitle().isBlank() ? "Mock interview" : session.jobTitle(), LONGEST_TITLE),
                texts.line(session.company(), LONGEST_LINE),
                texts.line(report.person().name(), LONGEST_LINE),
                texts.line(report.person().email(), LONGEST_LINE),
                texts.line(session.name(), LONGEST_LINE),
                session.endedAt().or(session::startedAt).map(Figures::date).orElse(""),
                scored ? Figures.score(score) : "–",
                scored ? Figures.verdict(score) : "Not scored yet",
                scored ? Figures.tone(score) : "none",
                new RawString(Charts.ring(scored ? score : 0, RING_SIZE, Figures.color(score))),
                texts.line(report.summary().map(InterviewSummary::headline).orElse("")),
                tiles(report),
                state(report));
    }

    private static List<Tile> tiles(Report report) {
        Report.Session session = report.session();
        int used = session.cost().used();
        return List.of(
                new Tile(report.averages().answeredQuestions() + " / " + report.totalQuestions(), "questions answered"),
                new Tile(String.valueOf(report.totalAnswers()), report.totalAnswers() == 1 ? "attempt" : "attempts"),
                new Tile(report.averages().responseSeconds().map(Figures::time).orElse("–"), "average answer time"),
                new Tile(Figures.time(session.elapsedSeconds()), "interview time"),
                new Tile(String.valueOf(used), used == 1 ? "credit used" : "credits used"),
                new Tile(Figures.capital(session.difficulty()), session.interviewType() + " interview"));
    }

    private static String state(Report report) {
        if (report.settled()) {
            return "Final report: the interview is over, its time and credits are final.";
        }
        return report.session().cost().over()
                ? "Not final yet: the interview is over, its last credits or assessments are still being settled."
                : "Not final yet: the interview is not over; time, credits and scores are those of this moment.";
    }
}
