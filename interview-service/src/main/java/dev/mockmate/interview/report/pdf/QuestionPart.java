package dev.mockmate.interview.report.pdf;

import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.report.domain.Report;
import dev.mockmate.interview.report.domain.Report.Answer;
import dev.mockmate.interview.report.domain.Report.AnswerStatus;
import dev.mockmate.interview.report.pdf.PrintedText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A question on the pages: the attempt that counts in full, the others with their scores and texts. */
record QuestionPart(
        String number,
        List<Line> text,
        String about,
        String expected,
        String score,
        String tone,
        Optional<AnswerPart> best,
        List<AnswerPart> others,
        String leftOut) {
    /** Attempts beside the best ones that one report draws: each is a block with the memory of one. */
    private static final int MOST_OTHERS = 100;

    /** Questions whose feedback is drawn in full: more of the tables it stands in take more memory than a report may. */
    private static final int MOST_IN_FULL = 30;

    /** Lines of print that leave most of a page free. */
    private static final int SHORT = 16;

    private static final int LETTERS_OF_A_LINE = 90;

    /** The CSS class of a text that stays on one page when it is short. */
    static String keep(List<Line> text) {
        int lines = text.stream()
                .mapToInt(line -> 1 + line.text().length() / LETTERS_OF_A_LINE)
                .sum();
        return lines <= SHORT ? "keep" : "";
    }

    /** Of the question and what is beside it. */
    public String keep() {
        return keep(text);
    }

    /** Whether anything was handed in. */
    public boolean answered() {
        return best.isPresent() || !others.isEmpty();
    }

    /** A part of a story, and how well it is there. */
    record StarCell(String label, String status, Line note, Line quote) {}

    /** A change a coach would make. */
    record Note(String kind, Line original, Line revised, Line reason) {}

    /** What an assessment says. */
    record Feedback(
            Line headline,
            List<Line> strengths,
            List<Line> improvements,
            Line tip,
            List<StarCell> star,
            List<ReportContents.Bar> scores,
            List<ChangedWords.Paragraph> polished,
            List<Note> notes,
            Line keywords,
            Line delivery) {}

    /** An attempt. */
    record AnswerPart(
            String heading,
            String score,
            String tone,
            String gain,
            String time,
            String state,
            List<Line> text,
            Line feedback,
            Optional<Feedback> assessment) {

        /** Of the answer. */
        public String keep() {
            return QuestionPart.keep(text);
        }
    }

    /** The questions, each with its best attempt and the newest of its others. */
    static List<QuestionPart> of(List<Report.Question> questions, PrintedText texts) {
        int mostOthers = Math.max(1, MOST_OTHERS / Math.max(1, questions.size()));
        List<QuestionPart> parts = new ArrayList<>();
        for (Report.Question question : questions) {
            parts.add(of(question, mostOthers, parts.size() < MOST_IN_FULL, texts));
        }
        return parts;
    }

    private static QuestionPart of(Report.Question question, int mostOthers, boolean inFull, PrintedText texts) {
        Optional<Answer> best = question.best();
        List<Answer> others =
                question.answers().stream().filter(answer -> !answer.best()).toList();
        int left = Math.max(0, others.size() - mostOthers);
        Optional<Double> score = best.flatMap(Answer::score);
        String kind = question.followUp()
                ? "Follow-up"
                : Figures.capital(question.question().category().wire());
        return new QuestionPart(
                Figures.number(question),
                texts.paragraphs(question.question().text()),
                kind + "  ·  "
                        + Figures.capital(question.question().competency().label()) + "  ·  "
                        + Figures.capital(question.question().difficulty().wire()),
                "advised: " + question.question().expectedMinutes() + " min",
                score.map(Figures::score).orElse("–"),
                score.map(Figures::tone).orElse("none"),
                best.map(answer -> answer(answer, question, texts, inFull)),
                others.subList(left, others.size()).stream()
                        .map(answer -> answer(answer, question, texts, false))
                        .toList(),
                leftOut(left, inFull));
    }

    private static String leftOut(int attempts, boolean inFull) {
        List<String> left = new ArrayList<>();
        if (!inFull) {
            left.add("The feedback in full");
        }
        if (attempts > 0) {
            left.add((left.isEmpty() ? "" : "and ") + Figures.counted(attempts, "earlier attempt"));
        }
        return left.isEmpty() ? "" : String.join(" ", left) + " left out here; the report as JSON has all.";
    }

    private static AnswerPart answer(Answer answer, Report.Question question, PrintedText texts, boolean full) {
        boolean only = question.answers().size() == 1;
        String heading = answer.best()
                ? (only ? "Your answer" : "Best answer: attempt " + answer.number())
                : "Attempt " + answer.number();
        return new AnswerPart(
                heading,
                answer.score().map(Figures::score).orElse(""),
                answer.score().map(Figures::tone).orElse("none"),
                answer.gain().map(QuestionPart::signed).orElse(""),
                Figures.time(answer.given().attempt().responseSeconds()),
                state(answer),
                texts.paragraphs(answer.given().text()),
                texts.line(answer.given()
                        .feedback()
                        .or(() -> answer.given()
                                .assessment()
                                .filter(assessment -> !full)
                                .map(assessment -> assessment.contentFeedback().headline()))
                        .orElse("")),
                full
                        ? answer.given().assessment().map(assessment -> feedback(assessment, answer, texts))
                        : Optional.empty());
    }

    private static String signed(double gain) {
        return (gain > 0 ? "+" : gain < 0 ? "−" : "±") + Figures.score(Math.abs(gain)) + " to the attempt before";
    }

    private static String state(Answer answer) {
        if (answer.given().status() == AnswerStatus.PROCESSING) {
            return "This answer is still being assessed.";
        }
        if (answer.given().status() == AnswerStatus.FAILED) {
            return "This answer could not be assessed.";
        }
        return answer.given().ordersIgnored()
                ? "A part of this answer spoke to the assessor; it was left out of account."
                : "";
    }

    private static Feedback feedback(Assessment assessment, Answer answer, PrintedText texts) {
        Assessment.ContentFeedback content = assessment.contentFeedback();
        return new Feedback(
                texts.line(content.headline()),
                content.topStrengths().stream().map(texts::line).toList(),
                content.topImprovements().stream().map(texts::line).toList(),
                texts.line(content.oneActionTip()),
                star(content.starChecklist(), texts),
                scores(assessment.scoring()),
                ChangedWords.of(answer.given().text(), assessment.rewrite().polishedAnswer(), texts),
                assessment.coachNotes().stream().map(note -> note(note, texts)).toList(),
                texts.line(String.join(", ", assessment.rewrite().keywordsToInclude())),
                texts.line(delivery(assessment)));
    }

    private static List<StarCell> star(Star.Checklist checklist, PrintedText texts) {
        List<StarCell> cells = new ArrayList<>();
        for (Star.Part part : Star.Part.values()) {
            Star.Check check = checklist.of(part);
            cells.add(new StarCell(
                    Figures.capital(part.wire()),
                    check.status().wire(),
                    texts.line(check.note()),
                    texts.line(check.evidence().map(Star.Evidence::quote).orElse(""))));
        }
        return cells;
    }

    private static List<ReportContents.Bar> scores(Assessment.Scoring scoring) {
        List<ReportContents.Bar> bars = new ArrayList<>();
        bars.add(ReportContents.bar("STAR", scoring.contentBreakdown().star()));
        bars.add(ReportContents.bar("Relevance", scoring.contentBreakdown().relevance()));
        bars.add(ReportContents.bar("Clarity", scoring.contentBreakdown().clarity()));
        bars.add(ReportContents.bar("Impact", scoring.contentBreakdown().impact()));
        scoring.delivery().ifPresent(delivery -> bars.add(ReportContents.bar("Delivery", delivery)));
        return bars;
    }

    private static Note note(Assessment.CoachNote note, PrintedText texts) {
        return new Note(
                Figures.capital(note.changeType().wire().replace('_', ' ')),
                texts.line(note.originalSnippet()),
                texts.line(note.revisedSnippet()),
                texts.line(note.reason()));
    }

    private static String delivery(Assessment assessment) {
        if (assessment.scoring().deliveryBreakdown().isEmpty()) {
            return "";
        }
        Assessment.DeliveryMetrics metrics = assessment.deliveryFeedback().metrics();
        List<String> said = new ArrayList<>();
        metrics.wpm().ifPresent(wpm -> said.add(Math.round(wpm) + " words a minute"));
        metrics.fillerCount().ifPresent(count -> said.add(Figures.counted(count, "filler")));
        metrics.longPauseCount().ifPresent(count -> said.add(Figures.counted(count, "long pause")));
        return String.join(", ", said) + ". " + assessment.deliveryFeedback().oneActionTip();
    }
}
