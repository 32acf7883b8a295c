package dev.mockmate.interview.assessment.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.assessment.coach.domain.GradedAdditions.Addition;
import dev.mockmate.interview.assessment.coach.domain.GradedAdditions.Said;
import dev.mockmate.interview.assessment.coach.meaning.EmbeddingModel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers to follow-ups that were graded blind: what adds nothing is weak, and what completes a story is not. */
class GradedAdditionsTest {

    private static final int EACH = 3;

    @Test
    void shouldMostlySayWhatGradersSayOfAnswersToFollowUps() {
        List<Addition> additions = GradedAdditions.in(Path.of("src/coach/followups"));
        List<Addition> some = IntStream.range(0, additions.size() / EACH)
                .mapToObj(at -> additions.get(at * EACH))
                .toList();

        List<Said> said = GradedAdditions.judged(LearnedCoach.builtIn(EmbeddingModel.load()), some);

        assertThat(additions).hasSize(110);
        assertThat(GradedAdditions.share(said, Said::sameOfWorth)).isGreaterThanOrEqualTo(0.75);
        assertThat(GradedAdditions.share(said, Said::inBand)).isGreaterThanOrEqualTo(0.6);
    }
}
