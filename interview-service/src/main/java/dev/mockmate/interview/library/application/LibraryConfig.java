package dev.mockmate.interview.library.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of what candidates keep. */
@ConfigMapping(prefix = "mockmate.library")
public interface LibraryConfig {

    /** Most stories of one user: all of them are compared when one is saved. */
    @WithDefault("300")
    int maxStories();

    /** Most job descriptions of one user. */
    @WithDefault("300")
    int maxJobDescriptions();

    /** Most résumés of one user. */
    @WithDefault("50")
    int maxResumes();

    /** Most stories that are suggested for a question. */
    @WithDefault("5")
    int maxSuggestions();
}
