package dev.mockmate.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BearerTokenTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a.b.c, true",
                "a-_9.b.c, true",
                "a.b, false",
                "a.b., false",
                ".b.c, false",
                "a..c, false",
                "a.b.c.d, false",
                "a.b.c=, false",
                "a.b.ü, false",
                "..., false",
                "\"\", false"
            })
    void shouldKnowTheFormOfAToken(String text, boolean form) {
        assertThat(BearerToken.hasForm(text)).isEqualTo(form);
    }

    @Test
    void shouldNotTakeDotsForAToken() {
        assertThat(BearerToken.hasForm(".".repeat(500))).isFalse();
        assertThat(BearerToken.hasForm("a.".repeat(500))).isFalse();
    }

    @Test
    void shouldFindTheTokenWhateverTheCaseOfTheScheme() {
        assertThat(BearerToken.of("bEARER  a.b.c ")).contains("a.b.c");
        assertThat(BearerToken.of("Basic YTpi")).isEmpty();
        assertThat(BearerToken.of((String) null)).isEmpty();
    }
}
