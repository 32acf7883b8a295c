package dev.mockmate.interview.report.pdf;

import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.report.domain.Report;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers, times and names of things are written on the pages. */
final class Figures {
    private static final double STRONG = 8;
    private static final double SOLID = 6;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Figures() {}

    static String score(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }

    static int percent(double score) {
        return (int) Math.round(Math.max(0, Math.min(Charts.BEST, score)) * 10);
    }

    /** The CSS class that colours a score. */
    static String tone(double score) {
        return score >= STRONG ? "strong" : score >= SOLID ? "solid" : "weak";
    }

    static String color(double score) {
        return score >= STRONG ? "#16a37b" : score >= SOLID ? "#e39b1c" : "#dc4c4c";
    }

    static String verdict(double score) {
        return score >= STRONG ? "Strong" : score >= SOLID ? "Solid" : "Needs work";
    }

    /** Seconds as {@code 58 s}, {@code 1 min 30 s} or {@code 1 h 12 min}. */
    static String time(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        if (whole < 3_600) {
            return whole / 60 + " min" + (whole % 60 == 0 ? "" : " " + whole % 60 + " s");
        }
        return whole / 3_600 + " h" + (whole % 3_600 < 60 ? "" : " " + whole % 3_600 / 60 + " min");
    }

    static String date(Instant at) {
        return DATE.format(at);
    }

    static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A competency as a reader knows it, from its name in JSON. */
    static String competency(String wire) {
        return capital(Competency.of(wire).map(Competency::label).orElse(""));
    }

    static String number(Report.Question question) {
        return question.number() + (question.followUp() ? "+" : "");
    }
}
