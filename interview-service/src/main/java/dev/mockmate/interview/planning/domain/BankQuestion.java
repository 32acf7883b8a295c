package dev.mockmate.interview.planning.domain;

/**
 * A question of the built-in bank.
 *
 * @param expectedMinutes how long a good answer takes
 * @param strongAnswer what a strong answer contains; told to the model, and to the candidate after the answer
 */
public record BankQuestion(
        Competency competency,
        Category category,
        Difficulty difficulty,
        int expectedMinutes,
        String text,
        String strongAnswer) {}
