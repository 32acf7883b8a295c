package dev.mockmate.interview.planning.domain;

/**
 * A question of an interview's plan.
 *
 * @param expectedMinutes how long a good answer takes
 * @param strongAnswer what a strong answer contains; empty when a model wrote the question and did not say
 */
public record PlannedQuestion(
        String text,
        Category category,
        Competency competency,
        Difficulty difficulty,
        int expectedMinutes,
        String strongAnswer) {

    static PlannedQuestion of(BankQuestion question) {
        return new PlannedQuestion(
                question.text(),
                question.category(),
                question.competency(),
                question.difficulty(),
                question.expectedMinutes(),
                question.strongAnswer());
    }
}
