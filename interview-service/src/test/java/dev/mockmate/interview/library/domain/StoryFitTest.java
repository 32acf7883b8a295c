package dev.mockmate.interview.library.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rule <b>fitting-story</b>. */
class StoryFitTest {

    private static final PlannedQuestion QUESTION = new PlannedQuestion(
            "Tell me about a time you disagreed with a colleague about a deadline.",
            Category.BEHAVIORAL,
            Competency.CONFLICT,
            Difficulty.MEDIUM,
            3,
            "");
    private static final JobProfile JOB = JobProfile.of("Java Developer", "Java, Kafka and PostgreSQL", "Acme", "");

    @Test
    void shouldPutTheStoryFiledUnderTheCompetencyFirstAndSayWhy() {
        StoryDigest filed = digest(
                new Star.Version(
                        "A colleague and I disagreed about Kafka.", "I had to decide.", "I listened.", "We agreed."),
                Competency.CONFLICT);
        StoryDigest speaksOfIt =
                StoryDigestTest.digest("The deadline was near, and my colleague was ill.", Competency.OWNERSHIP);
        StoryDigest other = StoryDigestTest.digest("I taught myself to cook soup.", Competency.GROWTH);

        List<StoryFit> fits = StoryFit.best(QUESTION, JOB, List.of(other, speaksOfIt, filed), 5);

        assertThat(fits).extracting(StoryFit::story).containsExactly(filed, speaksOfIt);
        assertThat(fits.get(0).score()).isEqualTo(8.5);
        assertThat(fits.get(0).reason())
                .isEqualTo(
                        "It shows conflict, which the question asks for, and it speaks of disagreed, colleague, and it"
                                + " names Kafka from the job. All four parts are there.");
        assertThat(fits.get(1).score()).isEqualTo(2);
        assertThat(fits.get(1).reason())
                .startsWith("It speaks of colleague, deadline.")
                .endsWith("before you use it.");
    }

    @Test
    void shouldSuggestNothingWhenNothingFits() {
        assertThat(StoryFit.best(
                        QUESTION, JOB, List.of(StoryDigestTest.digest("I cooked soup.", Competency.GROWTH)), 5))
                .isEmpty();
    }

    @Test
    void shouldSuggestOnlySoManyAndTheNewestOfEquals() {
        StoryDigest newer = StoryDigestTest.digest("One", Competency.CONFLICT);
        StoryDigest older = StoryDigestTest.digest("Two", Competency.CONFLICT);

        assertThat(StoryFit.best(QUESTION, JOB, List.of(newer, older), 1))
                .extracting(StoryFit::story)
                .containsExactly(newer);
    }

    private static StoryDigest digest(Star.Version parts, Competency competency) {
        Story story = new Story("A story", parts, "", List.of(competency));
        return new StoryDigest(
                UUID.randomUUID(), story.title(), story.competencies(), story.subjects(), story.missing());
    }
}
