package dev.mockmate.testsession.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void shouldBeTheSameForTheSameContent() {
        assertThat(CanonicalJson.of("{\"b\":[1.0,{\"d\":1e2,\"c\":null}],\"a\":\"x\"}"))
                .isEqualTo(CanonicalJson.of("{ \"a\": \"x\", \"b\": [1, {\"c\": null, \"d\": 100}] }"))
                .isEqualTo("{\"a\":\"x\",\"b\":[1,{\"c\":null,\"d\":100}]}");
    }

    @Test
    void shouldTellApartWhatIsNotTheSame() {
        assertThat(CanonicalJson.of("[1,2]")).isNotEqualTo(CanonicalJson.of("[2,1]"));
        assertThat(CanonicalJson.of("\"1\"")).isNotEqualTo(CanonicalJson.of("1"));
        assertThat(CanonicalJson.of("1.5")).isEqualTo("1.5");
        assertThat(CanonicalJson.of("null")).isEqualTo("null");
        assertThat(CanonicalJson.of("\"wör\\u0074er 😀\"")).isEqualTo("\"wörter 😀\"");
    }

    @Test
    void shouldKeepEveryDigit() {
        for (String number : List.of("9007199254740993", "12345678901234567890123", "9".repeat(400), "-7")) {
            assertThat(CanonicalJson.of(number)).isEqualTo(number);
        }
    }
}
