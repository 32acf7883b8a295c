package dev.mockmate.session.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * What a session is about.
 *
 * @param sessionName what the user calls it
 * @param jobTitle the job practised for
 * @param jobDescription null when not given
 * @param company null when not given
 * @param difficulty {@code easy|medium|hard}
 * @param interviewType {@code behavioral|technical|mixed}
 * @param language BCP 47
 * @param maxMinutes running time after which it ends; null when the installation's maximum counts
 */
public record JobBrief(
        String sessionName,
        String jobTitle,
        String jobDescription,
        String company,
        String difficulty,
        String interviewType,
        String language,
        Integer maxMinutes) {
    private static final String DIFFICULTY = "medium";
    private static final String TYPE = "mixed";

    /** The brief with what the user left open filled in; the language is named. */
    public static JobBrief of(
            String sessionName,
            String jobTitle,
            String jobDescription,
            String company,
            String difficulty,
            String interviewType,
            String language,
            Integer maxMinutes) {
        return new JobBrief(
                or(sessionName, jobTitle),
                jobTitle,
                jobDescription,
                company,
                or(difficulty, DIFFICULTY),
                or(interviewType, TYPE),
                language,
                maxMinutes);
    }

    /** The running time after which it ends; empty when the installation's maximum counts. */
    public Optional<Duration> longest() {
        return Optional.ofNullable(maxMinutes).map(Duration::ofMinutes);
    }

    private static String or(String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
