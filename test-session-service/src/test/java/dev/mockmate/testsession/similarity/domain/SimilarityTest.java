package dev.mockmate.testsession.similarity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.testsession.similarity.domain.Similarity.Match;
import dev.mockmate.testsession.similarity.domain.Similarity.Pair;
import dev.mockmate.testsession.similarity.domain.Similarity.Program;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static final String ONE = """
            total = 0
            for line in input_lines():
                name, amount = line.split()
                if amount.isdigit() and name != "":
                    total = total + int(amount) * 2
            print(total)
            """;
    private static final String RENAMED = """
            # my own work
            s = 0
            for x in input_lines():
                a, b = x.split()
                if b.isdigit() and a != "none":
                    s = s + int(b) * 3
            print(s)
            """;
    private static final String OTHER = """
            import sys
            values = sorted(map(int, sys.stdin.read().split()))
            while values and values[0] < 0:
                values.pop(0)
            print(max(values, default=-1))
            """;

    private final UUID first = new UUID(0, 1);
    private final UUID second = new UUID(0, 2);
    private final UUID third = new UUID(0, 3);

    @Test
    void shouldFindWhatWasRenamedAndSayWhere() {
        List<Pair> pairs = pairs("", python(second, RENAMED), python(first, ONE), python(third, OTHER));

        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(List.of(pair.a(), pair.b())).containsExactly(first, second);
            assertThat(pair.score()).isEqualTo(1.0);
            Match match = pair.matches().get(0);
            assertThat(ONE.substring(match.a().start(), match.a().end())).contains("line.split()");
            assertThat(RENAMED.substring(match.b().start(), match.b().end())).contains("x.split()");
        });
    }

    @Test
    void shouldNotCountWhatCandidatesBeganWithNorCompareLanguages() {
        assertThat(pairs(ONE, python(first, ONE), python(second, RENAMED))).isEmpty();
        assertThat(pairs("", python(first, ONE), new Program(second, "javascript", ONE)))
                .isEmpty();
        assertThat(pairs("", python(first, "x = 1"), python(second, "x = 1"))).isEmpty();
    }

    private static List<Pair> pairs(String boilerPlate, Program... programs) {
        return Similarity.pairs(List.of(programs), Map.of("python", boilerPlate), 0.3, 50);
    }

    private static Program python(UUID test, String code) {
        return new Program(test, "python", code);
    }
}
