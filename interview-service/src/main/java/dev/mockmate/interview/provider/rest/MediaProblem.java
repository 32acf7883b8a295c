package dev.mockmate.interview.provider.rest;

import dev.mockmate.platform.problem.ProblemType;

/** The refusals of speech, avatars and recordings beside the common ones. */
public enum MediaProblem implements ProblemType {
    SPEECH_NOT_CONFIGURED("speech-not-configured", 503, "No speech-to-text provider is configured"),
    AVATAR_NOT_LIVE("avatar-not-live", 409, "The interview has no live avatar"),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "The recording has no such bytes");

    private final Entry entry;

    MediaProblem(String slug, int status, String title) {
        entry = new Entry(slug, status, title);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
