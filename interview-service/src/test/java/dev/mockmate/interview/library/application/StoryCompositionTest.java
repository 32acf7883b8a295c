package dev.mockmate.interview.library.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.attempt.domain.Attempt;
import dev.mockmate.interview.attempt.store.AttemptRow;
import dev.mockmate.interview.feedback.application.AssessmentDocument;
import dev.mockmate.interview.feedback.domain.Star;
import dev.mockmate.interview.library.application.SaveStory.StoryInput;
import dev.mockmate.interview.library.domain.Story;
import dev.mockmate.interview.planning.domain.Competency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoryCompositionTest {
    private static final String AWS = "We moved to AWS [Amazon Web Services] in March.\n\nThe client was [redacted].";
    private static final String LINK = "See [our post](https://example.org/post). It fell to me.";

    @Test
    void shouldKeepEveryWordOfTheOwnerWhenAStoryIsComposed() {
        Story story = StoryComposition.compose(
                input("AWS", AWS, LINK, "I asked [the whole team] first.", "", "All of it [in short]."),
                Optional.empty());

        assertThat(story.parts()).isEqualTo(new Star.Version(AWS, LINK, "I asked [the whole team] first.", ""));
        assertThat(story.polishedAnswer()).isEqualTo("All of it [in short].");
    }

    @Test
    void shouldTakeNothingThatWaitsToBeFilledInFromTheAssessment() {
        StoryInput told = input("AWS", null, null, "I asked [the whole team] first.", null, null);

        Story story = StoryComposition.compose(
                told,
                Optional.of(source(
                        AWS,
                        new AssessmentDocument.StarVersion(
                                AWS + " [Situation: who was involved?]",
                                "[Task: what you had to achieve.]",
                                "I [the verb for what you did].",
                                "Costs fell by [X%]. We kept the client."),
                        "We moved.\n\nCosts fell by [X%].\n\nWe kept the client.")));

        assertThat(story.parts())
                .isEqualTo(new Star.Version(AWS, "", "I asked [the whole team] first.", "We kept the client."));
        assertThat(story.polishedAnswer()).isEqualTo("We moved.\n\nWe kept the client.");
    }

    @Test
    void shouldLeaveWhatIsStoredAsItIsWhenOnlyTheTitleIsChanged() {
        Story stored =
                new Story("AWS", new Star.Version(AWS, LINK, "It fell [by X%].", ""), AWS, List.of(Competency.GROWTH));

        Story changed = StoryComposition.over(stored, input("The move", null, null, null, null, null));

        assertThat(changed)
                .isEqualTo(new Story("The move", stored.parts(), stored.polishedAnswer(), stored.competencies()));
    }

    @Test
    void shouldReadCompetenciesFromTheTextOnlyWhenTheOwnerDoesNotSay() {
        String led = "I led my team through a conflict with a customer.";
        StoryInput unsaid = filed("The conflict", led, Optional.empty());
        StoryInput none = filed("The conflict", led, Optional.of(List.of()));
        List<Competency> read =
                StoryComposition.compose(unsaid, Optional.empty()).competencies();

        assertThat(read).isNotEmpty();
        assertThat(unsaid.whole().competencies()).contains(read);
        assertThat(none.whole().competencies()).contains(List.of());
        Story without = StoryComposition.compose(none, Optional.empty());
        assertThat(without.competencies()).isEmpty();
        assertThat(StoryComposition.over(without, filed("Once more", null, Optional.empty()))
                        .competencies())
                .isEmpty();
        assertThat(StoryComposition.over(
                                new Story("T", new Star.Version("", "", "", "It rained."), "", List.of()), unsaid)
                        .competencies())
                .isEqualTo(read);
    }

    @Test
    void shouldAddTheCompetenciesNamedWhenAStoryIsSentAgain() {
        Story stored = new Story("AWS", new Star.Version(AWS, LINK, "", ""), AWS, List.of(Competency.LEADERSHIP));

        assertThat(StoryComposition.again(stored, input("AWS", AWS, LINK, null, null, null))
                        .competencies())
                .containsExactly(Competency.LEADERSHIP, Competency.GROWTH);
        assertThat(StoryComposition.again(stored, filed("AWS", AWS, Optional.empty())))
                .isEqualTo(stored);
    }

    private static StoryInput filed(String title, String situation, Optional<List<Competency>> competencies) {
        return new StoryInput(
                Optional.of(title),
                Optional.ofNullable(situation),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                competencies,
                Optional.empty(),
                Optional.empty());
    }

    private static StorySource source(String answer, AssessmentDocument.StarVersion parts, String polished) {
        UUID id = new UUID(0, 1);
        AttemptRow attempt = AttemptRow.open(id, id, id, id, 1, Instant.EPOCH);
        attempt.become(new Attempt.Draft(answer));
        AssessmentDocument.Rewrite rewrite = new AssessmentDocument.Rewrite(polished, parts, List.of());
        return new StorySource(
                attempt,
                null,
                null,
                Optional.of(new AssessmentDocument(null, null, null, null, rewrite, null, null, null)));
    }

    private static StoryInput input(
            String title, String situation, String task, String action, String result, String polished) {
        return new StoryInput(
                Optional.of(title),
                Optional.ofNullable(situation),
                Optional.ofNullable(task),
                Optional.ofNullable(action),
                Optional.ofNullable(result),
                Optional.ofNullable(polished),
                Optional.empty(),
                Optional.of(List.of(Competency.GROWTH)),
                Optional.empty(),
                Optional.empty());
    }
}
