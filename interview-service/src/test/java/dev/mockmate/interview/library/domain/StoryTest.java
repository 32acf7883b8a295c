package dev.mockmate.interview.library.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.planning.domain.Competency;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {

    @Test
    void shouldHoldNothingThatWaitsToBeFilledInWhenItIsComposed() {
        Star.Version made = new Star.Version(
                "In May our oven broke. [Situation: where and when this happened, and who was involved.]",
                "[Task: what you had to achieve, and why it fell to you.]",
                "I rang the fitter. I [the verb for what you did] with the rebuild. I drove our own oven over.",
                "Complaints fell by [X%]. We kept the customer.");
        Story story = story(
                        "A",
                        made,
                        "[Situation: who?] I rang the fitter.\n[Result: what changed, for whom, and by how much: X%]\nIt works [by X%].")
                .withoutPlaceholders();

        assertThat(story.parts())
                .isEqualTo(new Star.Version(
                        "In May our oven broke.",
                        "",
                        "I rang the fitter. I drove our own oven over.",
                        "We kept the customer."));
        assertThat(story.polishedAnswer()).isEqualTo("I rang the fitter.");
        assertThat(story("A", nothing(), "[This part belongs to your first answer.]")
                        .withoutPlaceholders()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void shouldKeepCodeAndListsWhenTheyStandInBrackets() {
        String code =
                "I read rows[i] and called cache.compute[name](key), with weights [1, 2, 3] and `int[] a = {1};`.";

        assertThat(story("A", nothing(), code).withoutPlaceholders().polishedAnswer())
                .isEqualTo(code);
    }

    private static final Star.Version SETTLEMENT = new Star.Version(
            "Our nightly settlement job failed every week.",
            "I had to make it reliable.",
            "I made each step idempotent and added an alert.",
            "Failures fell from four a month to none.");

    @Test
    void shouldTellTheFourPartsAndThePolishedAnswerOnlyWithoutThem() {
        assertThat(story("A", SETTLEMENT, "Polished.").told())
                .startsWith("Our nightly")
                .endsWith("to none.")
                .doesNotContain("Polished");
        assertThat(story("A", nothing(), "Polished.").told()).isEqualTo("Polished.");
        assertThat(story("A", nothing(), " ").isEmpty()).isTrue();
    }

    @Test
    void shouldNameThePartsNothingIsToldOf() {
        Story story = story("A", new Star.Version("Once", "", "I acted", " "), "");

        assertThat(story.missing()).containsExactly(Star.Part.TASK, Star.Part.RESULT);
    }

    @Test
    void shouldHaveTheSameFingerprintForTheSameWords() {
        Star.Version shouted = new Star.Version(
                "OUR NIGHTLY settlement job failed, every week!",
                "I had to make it reliable",
                "I made each step idempotent; and added an alert.",
                "Failures fell from four a month to none...");

        assertThat(story("Another title", shouted, "Another answer").fingerprint())
                .isEqualTo(story("A", SETTLEMENT, "").fingerprint())
                .hasSize(64)
                .isNotEqualTo(story("A", nothing(), "Something else").fingerprint());
    }

    @Test
    void shouldReadCompetenciesFromTheTextOnlyWhenNoneIsNamed() {
        Story told = story(
                "A disagreement",
                nothing(),
                "My colleague and I disagreed, there was tension, and I listened until we agreed.");

        assertThat(told.filed().competencies()).startsWith(Competency.CONFLICT).hasSizeLessThanOrEqualTo(3);
        assertThat(new Story("A", SETTLEMENT, "", List.of(Competency.GROWTH, Competency.GROWTH))
                        .filed()
                        .competencies())
                .containsExactly(Competency.GROWTH);
    }

    static Story story(String title, Star.Version parts, String polished) {
        return new Story(title, parts, polished, List.of());
    }

    static Star.Version nothing() {
        return new Star.Version("", "", "", "");
    }
}
