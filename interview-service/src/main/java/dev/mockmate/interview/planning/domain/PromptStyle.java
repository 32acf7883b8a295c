package dev.mockmate.interview.planning.domain;

/**
 * How a model speaks: as whom, and in which language. It words questions and feedback and decides nothing: what is asked
 * and how an answer is scored are the same in every manner. The built-in coach speaks English as nobody in particular.
 *
 * @param persona who the interviewer is, in the candidate's own words; empty = nobody in particular
 * @param language BCP 47
 */
public record PromptStyle(String persona, String language) {
    private static final String ENGLISH = "en";

    public static final PromptStyle PLAIN = new PromptStyle("", ENGLISH);

    public PromptStyle {
        persona = persona == null ? "" : persona.strip();
        language = language == null || language.isBlank() ? ENGLISH : language;
    }

    /** Whether English is spoken, of whatever country. */
    public boolean isEnglish() {
        return language.equalsIgnoreCase(ENGLISH)
                || language.regionMatches(true, 0, ENGLISH + "-", 0, ENGLISH.length() + 1);
    }
}
