package dev.mockmate.interview.exchange.domain;

import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.InterviewType;
import dev.mockmate.interview.planning.domain.JobProfile;
import java.util.Optional;
import java.util.UUID;

/**
 * What an interview is made for.
 *
 * @param language BCP 47
 * @param jobDescriptionId the kept description that the words are from
 * @param profile what the job asks for, read from the words
 */
public record InterviewBrief(
        InterviewMode mode,
        String persona,
        String language,
        String jobTitle,
        String jobDescription,
        String company,
        String resume,
        Optional<UUID> jobDescriptionId,
        JobProfile profile,
        InterviewType type,
        Difficulty difficulty) {}
