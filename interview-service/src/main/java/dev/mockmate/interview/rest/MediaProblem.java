package dev.mockmate.interview.rest;

import dev.mockmate.platform.problem.ProblemType;

/** The refusals of speech, avatars and recordings beside the common ones. */
public enum MediaProblem implements ProblemType {
    SPEECH_NOT_CONFIGURED("speech-not-configured", 503, "No speech-to-text provider is configured"),
    AVATAR_NOT_LIVE("avatar-not-live", 409, "The interview has no live avatar"),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "The recording has no such bytes");

    private final String slug;
    private final int status;
    private final String title;

    MediaProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
