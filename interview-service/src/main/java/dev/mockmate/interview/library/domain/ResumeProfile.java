package dev.mockmate.interview.library.domain;

import com.google.re2j.Pattern;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.Seniority;
import dev.mockmate.interview.text.domain.WordLists;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a résumé tells, by the rules of {@link JobProfile} and one more: a short line, or a part of one between commas, dashes, bars
 * or brackets, that names a profession is a title somebody held. The first one is the newest, as résumés are written.
 *
 * @param titles in order of appearance, at most 10
 */
public record ResumeProfile(List<String> skills, List<String> titles, Seniority seniority) {
    private static final int MOST_TITLES = 10;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_TITLE = 60;
    private static final int MOST_WORDS = 6;
    private static final String SEPARATORS = "|,;()\t\u2022\u00b7\u2013\u2014:/";

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Set<String> PROFESSIONS =
            Set.copyOf(WordLists.beside(ResumeProfile.class, "professions.txt").list("professions"));

    public ResumeProfile {
        skills = List.copyOf(skills);
        titles = List.copyOf(titles);
    }

    /** Reads a résumé; an empty one tells nothing. */
    public static ResumeProfile of(String text) {
        List<String> titles = titles(text);
        JobProfile read = JobProfile.of(titles.isEmpty() ? "" : titles.get(0), "", "", text);
        return new ResumeProfile(read.skills(), titles, read.seniority());
    }

    private static List<String> titles(String text) {
        Set<String> titles = new LinkedHashSet<>();
        text.lines()
                .map(String::strip)
                .filter(line -> line.length() <= LONGEST_LINE)
                .flatMap(line -> parts(line).stream())
                .filter(ResumeProfile::isTitle)
                .limit(MOST_TITLES * 10L)
                .forEach(titles::add);
        return titles.stream().limit(MOST_TITLES).toList();
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        String spaced = line.replace(" at ", "|").replace(" @ ", "|").replace(" - ", "|");
        for (int i = 0; i < spaced.length(); i++) {
            char letter = spaced.charAt(i);
            if (SEPARATORS.indexOf(letter) >= 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }

    /** A few words with a capital at the beginning, one of them a profession, and no sentence. */
    private static boolean isTitle(String part) {
        if (part.isEmpty()
                || part.length() > LONGEST_TITLE
                || part.endsWith(".")
                || !Character.isUpperCase(part.codePointAt(0))) {
            return false;
        }
        String[] words = SPACE.split(part.toLowerCase(Locale.ROOT));
        if (words.length > MOST_WORDS) {
            return false;
        }
        for (String word : words) {
            if (PROFESSIONS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
