package dev.mockmate.interview.text.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidNothingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "\n\t", "\u200b", "\u00a0", "\ufeff", "\u2800", "\u3164", "\ud83d", "\u202e\u2066"})
    void shouldSeeNothingInWhatNobodySees(String text) {
        assertThat(SaidNothing.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "?", "1", "\u554a", "\ud83d\ude00", "\u200b.\u200b"})
    void shouldSeeWhatThereIs(String text) {
        assertThat(SaidNothing.in(text)).isFalse();
    }
}
