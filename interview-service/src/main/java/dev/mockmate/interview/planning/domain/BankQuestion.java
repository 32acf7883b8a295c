package dev.mockmate.interview.planning.domain;

import java.util.List;
import java.util.Optional;

/**
 * A question of the built-in bank.
 *
 * @param family whose world it comes from; empty when it fits every job
 * @param skills what it is about, as its writer named it
 * @param expectedMinutes how long a good answer takes
 * @param strongAnswer what a strong answer contains; told to the model, and to the candidate after the answer
 */
public record BankQuestion(
        Optional<JobFamily> family,
        List<String> skills,
        Competency competency,
        Category category,
        Difficulty difficulty,
        int expectedMinutes,
        String text,
        String strongAnswer) {

    public BankQuestion {
        skills = List.copyOf(skills);
    }

    /** Whether it may be asked somebody of this family. */
    boolean fits(Optional<JobFamily> asked) {
        return family.isEmpty() || family.equals(asked);
    }
}
