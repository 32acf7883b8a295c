package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.text.domain.Phrases;
import dev.mockmate.interview.text.domain.ReadableText;
import dev.mockmate.interview.text.domain.Token;
import dev.mockmate.interview.text.domain.WordLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The world a job belongs to, so that a nurse is asked about patients and a cook about a kitchen (rule <b>fresh-plan</b>): told
 * by the last word of the title that says so, else by most of the skills, by the lists of {@code job-families.txt}.
 */
public enum JobFamily {
    SOFTWARE,
    DATA,
    SRE,
    SECURITY,
    PRODUCT,
    PROJECT,
    DESIGN,
    MARKETING,
    SALES,
    SERVICE,
    FINANCE,
    HR,
    NURSE,
    CARE,
    TEACHER,
    ENGINEER,
    CONSTRUCTION,
    MAINTENANCE,
    WAREHOUSE,
    HOSPITALITY,
    KITCHEN,
    OFFICE;

    private static final int LONGEST_TITLE = 1_000;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<JobFamily> of(String wire) {
        return Arrays.stream(values())
                .filter(family -> family.wire().equals(wire))
                .findFirst();
    }

    /** The family of a job, empty when nothing tells it. */
    static Optional<JobFamily> of(JobProfile job) {
        List<JobFamily> named = in(job.title());
        if (!named.isEmpty()) {
            return Optional.of(named.get(named.size() - 1));
        }
        Map<JobFamily, Integer> skills = new EnumMap<>(JobFamily.class);
        for (String skill : job.skills()) {
            in(skill).forEach(family -> skills.merge(family, 1, Integer::sum));
        }
        Optional<JobFamily> most =
                skills.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return job.technical() ? Optional.of(ofEngineers(job, most)) : most;
    }

    /** An engineer without a skill of programming builds something else. */
    private static JobFamily ofEngineers(JobProfile job, Optional<JobFamily> bySkills) {
        boolean programs = !job.skills().isEmpty() || !JobTitle.of(job.title()).isEngineerOfAnything();
        return bySkills.orElse(programs ? SOFTWARE : ENGINEER);
    }

    private static List<JobFamily> in(String text) {
        List<Token> tokens = Token.of(ReadableText.of(text, LONGEST_TITLE));
        List<JobFamily> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Phrases.Hit<JobFamily>> hit = Names.ALL.at(tokens, at);
            hit.ifPresent(one -> found.add(one.meaning()));
            at = hit.map(Phrases.Hit::to).orElse(at + 1);
        }
        return found;
    }

    /** Read when they are needed for the first time. */
    private static final class Names {
        private static final Phrases<JobFamily> ALL = read();

        private static Phrases<JobFamily> read() {
            WordLists lists = WordLists.beside(JobFamily.class, "job-families.txt");
            Phrases<JobFamily> all = new Phrases<>();
            for (JobFamily family : values()) {
                lists.list(family.wire()).forEach(name -> all.add(name, family));
            }
            return all;
        }
    }
}
