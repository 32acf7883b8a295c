package dev.mockmate.interview.library.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mockmate.interview.library.domain.Rewording.Change;
import dev.mockmate.interview.library.domain.Rewording.Piece;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RewordingTest {

    @Test
    void shouldShowWhatStayedWhatWentAndWhatCame() {
        assertThat(Rewording.of("We sort of fixed the job", "I fixed the nightly job"))
                .extracting(Piece::change, Piece::text)
                .containsExactly(
                        tuple(Change.REMOVED, "We sort of"),
                        tuple(Change.ADDED, "I"),
                        tuple(Change.SAME, "fixed the"),
                        tuple(Change.ADDED, "nightly"),
                        tuple(Change.SAME, "job"));
    }

    @Test
    void shouldShowAnEmptySideAsAllAddedOrRemoved() {
        assertThat(Rewording.of("", "a b")).containsExactly(new Piece(Change.ADDED, "a b"));
        assertThat(Rewording.of(" a  b ", "")).containsExactly(new Piece(Change.REMOVED, "a b"));
        assertThat(Rewording.of("", " ")).isEmpty();
    }

    @Test
    void shouldGiveBothTextsBackWhateverTheyAre() {
        long seed = 20_260_401L;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String before = words(random);
            String after = words(random);

            List<Piece> pieces = Rewording.of(before, after);

            assertThat(without(pieces, Change.ADDED))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(before);
            assertThat(without(pieces, Change.REMOVED))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(after);
        }
    }

    @Test
    void shouldNotCompareWhatIsTooLong() {
        String old = "a ".repeat(10_000).strip();
        String fresh = "a ".repeat(200).strip();

        assertThat(Rewording.of(old, fresh)).extracting(Piece::change).containsExactly(Change.REMOVED, Change.ADDED);
    }

    private static String words(Random random) {
        return random.ints(random.nextInt(12), 0, 5)
                .mapToObj(number -> "w" + number)
                .collect(Collectors.joining(" "));
    }

    private static String without(List<Piece> pieces, Change change) {
        return pieces.stream()
                .filter(piece -> piece.change() != change)
                .map(Piece::text)
                .collect(Collectors.joining(" "));
    }
}
