package dev.mockmate.session.domain;

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
 */
public record JobBrief(
        String sessionName,
        String jobTitle,
        String jobDescription,
        String company,
        String difficulty,
        String interviewType,
        String language) {
    private static final String DIFFICULTY = "medium";
    private static final String TYPE = "mixed";
    private static final String LANGUAGE = "en";

    /** The brief with what the user left open filled in. */
    public static JobBrief of(
            String sessionName,
            String jobTitle,
            String jobDescription,
            String company,
            String difficulty,
            String interviewType,
            String language) {
        return new JobBrief(
                or(sessionName, jobTitle),
                jobTitle,
                jobDescription,
                company,
                or(difficulty, DIFFICULTY),
                or(interviewType, TYPE),
                or(language, LANGUAGE));
    }

    private static String or(String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
