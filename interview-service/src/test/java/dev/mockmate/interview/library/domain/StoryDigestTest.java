package dev.mockmate.interview.library.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.planning.domain.Competency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rule <b>alike-stories</b>. */
class StoryDigestTest {

    private static final String SETTLEMENT = "Our nightly settlement job failed every week. I had to make it reliable."
            + " I made each step idempotent and added an alert. Failures fell from four a month to none.";
    private static final String SETTLEMENT_AGAIN = "Every week our nightly settlement job failed, and making it"
            + " reliable was mine. I added an alert and made all steps idempotent. Failures fell to none a month.";
    private static final String HIRING = "We could not fill two positions. I rewrote the advertisement, asked former"
            + " colleagues for referrals and interviewed twelve people. Both positions were filled in six weeks.";

    @Test
    void shouldFindTheSameStoryInOtherWords() {
        StoryDigest one = digest(SETTLEMENT);
        StoryDigest again = digest(SETTLEMENT_AGAIN);
        StoryDigest other = digest(HIRING);

        assertThat(one.alike(List.of(one, other, again))).singleElement().satisfies(alike -> {
            assertThat(alike.story()).isSameAs(again);
            assertThat(alike.similarity()).isBetween(StoryDigest.ALIKE_FROM, 0.99);
        });
    }

    @Test
    void shouldBeTheSameInBothDirections() {
        StoryDigest one = digest(SETTLEMENT);
        StoryDigest again = digest(SETTLEMENT_AGAIN);

        assertThat(one.likeness(again)).isEqualTo(again.likeness(one));
        assertThat(one.likeness(one)).isEqualTo(1);
        assertThat(one.isAlike(again)).isEqualTo(again.isAlike(one));
    }

    @Test
    void shouldTakeShortStoriesForTheSameOnlyWhenTheySayTheSame() {
        StoryDigest one = digest("I fixed the printer quickly.");

        assertThat(one.isAlike(digest("Quickly I fixed the printer!"))).isTrue();
        assertThat(one.isAlike(digest("I fixed the printer."))).isFalse();
        assertThat(digest("").isAlike(digest(""))).isFalse();
    }

    @Test
    void shouldListEachPairOnceMostAlikeFirst() {
        StoryDigest one = digest(SETTLEMENT);
        StoryDigest same = digest(SETTLEMENT + " Yes.");
        StoryDigest again = digest(SETTLEMENT_AGAIN);

        List<StoryDigest.Pair> pairs = StoryDigest.pairs(List.of(again, digest(HIRING), one, same));

        assertThat(pairs).hasSize(3);
        assertThat(pairs.get(0).similarity()).isEqualTo(1);
        assertThat(List.of(pairs.get(0).one(), pairs.get(0).other())).containsExactly(one, same);
    }

    @Test
    void shouldCountStoriesByCompetencyAndShowTheEmptyOnes() {
        StoryDigest story = new StoryDigest(
                UUID.randomUUID(),
                "A",
                List.of(Competency.GROWTH, Competency.OWNERSHIP),
                java.util.Set.of("a"),
                List.of());

        assertThat(StoryDigest.coverage(List.of(story)))
                .hasSize(Competency.values().length)
                .containsEntry(Competency.GROWTH, List.of(story))
                .containsEntry(Competency.OWNERSHIP, List.of(story))
                .containsEntry(Competency.CONFLICT, List.of());
    }

    static StoryDigest digest(String polished, Competency... competencies) {
        Story story = new Story("A story", StoryTest.nothing(), polished, List.of(competencies));
        return new StoryDigest(
                UUID.randomUUID(), story.title(), story.competencies(), story.subjects(), story.missing());
    }
}
