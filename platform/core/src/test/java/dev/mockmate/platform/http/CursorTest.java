package dev.mockmate.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Cursor CURSOR = new Cursor(
            Instant.parse("2026-01-01T10:00:00.123456Z"), UUID.fromString("0198f0a0-0000-7000-8000-000000000001"));

    @Test
    void shouldReadWhatItWrote() {
        assertThat(Cursor.decode(CURSOR.encode())).contains(CURSOR);
        assertThat(CURSOR.encode()).matches("[A-Za-z0-9_-]{32}");
        assertThat(Cursor.decode(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"!", "AAAA", "________________________________", "f_________________________________8", "æ"})
    void shouldRefuseWhatIsNoCursor(String text) {
        assertThatThrownBy(() -> Cursor.decode(text))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.type())
                        .isEqualTo(CommonProblem.MALFORMED_CURSOR));
    }

    @Test
    void shouldEndTheListWithAPageThatHasNoCursor() {
        List<Integer> rows = List.of(1, 2, 3);

        assertThat(Page.of(rows, 3, row -> CURSOR).nextCursor()).isNull();
        assertThat(Page.of(rows, 2, row -> CURSOR).items()).containsExactly(1, 2);
        assertThat(Page.of(rows, 2, row -> CURSOR).nextCursor()).isEqualTo(CURSOR.encode());
    }
}
