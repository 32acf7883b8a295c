package dev.mockmate.interview.library.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.planning.domain.Competency;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {
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

        assertThat(story("a!", shouted, "").fingerprint())
                .isEqualTo(story("A", SETTLEMENT, "").fingerprint())
                .hasSize(64)
                .isNotEqualTo(story("Another title", SETTLEMENT, "").fingerprint())
                .isNotEqualTo(story("A", SETTLEMENT, "Told as an answer").fingerprint())
                .isNotEqualTo(story("A", nothing(), "Something else").fingerprint());
    }

    @Test
    void shouldTellStoriesOfSignsApart() {
        assertThat(story("A", nothing(), "\uD83D\uDE42").fingerprint())
                .isNotEqualTo(story("A", nothing(), "\uD83D\uDE80").fingerprint());
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
