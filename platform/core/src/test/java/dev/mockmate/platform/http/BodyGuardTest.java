package dev.mockmate.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyGuardTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"a\":\"x\\u0000y\"}`, true",
                "`{\"a\":\"x\\\\\\u0000\"}`, true",
                "`{\"a\":\"x\\\\u0000\"}`, false",
                "`{\"a\":\"\\u0001\"}`, false",
                "`{\"a\":\"\\u000\"}`, false",
                "`{\"a\":1}`, false"
            })
    void shouldFindTheCharacterAndNotItsMention(String json, boolean nul) {
        assertThat(BodyGuard.hasNul(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(nul);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "32, false"})
    void shouldFindTheRawByte(byte value, boolean nul) {
        assertThat(BodyGuard.hasNul(new byte[] {'"', value, '"'})).isEqualTo(nul);
    }
}
