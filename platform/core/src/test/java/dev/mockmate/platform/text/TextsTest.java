package dev.mockmate.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a\ud83d", "\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00", "a\u0000b"})
    void shouldNotTakeForTextWhatNoStoreKeeps(String text) {
        assertThat(Texts.isStorable(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\ud83d\ude00", "e\u0301", "\u202eabc", "\ufffd", "\uffff", "\t\n"})
    void shouldTakeAllOtherTextAsItIs(String text) {
        assertThat(Texts.isStorable(text)).isTrue();
        assertThat(Texts.isStorableJson(text.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"a\":\"x\\u0000y\"}`, false",
                "`{\"a\":\"x\\\\\\u0000\"}`, false",
                "`{\"a\":\"x\\\\u0000\"}`, true",
                "`{\"a\":\"\\u0001\"}`, true",
                "`{\"a\":\"\\u000\"}`, true",
                "`{\"a\":\"\\ud83d\"}`, false",
                "`{\"a\":\"\\uD83D\\ude00\"}`, true",
                "`{\"a\":\"\\ude00\\ud83d\"}`, false",
                "`{\"a\":\"\\ud83dx\"}`, false",
                "`{\"a\":\"\\ud83d\\n\"}`, false",
                "`{\"a\":\"\\\\ud83d\"}`, true",
                "`{\"\\udc00\":1}`, false",
                "`\\ud83d`, false",
                "`{\"a\":1}`, true"
            })
    void shouldReadTheEscapesOfJson(String json, boolean storable) {
        assertThat(Texts.isStorableJson(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(storable);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x80, 0xC0, 0xFF})
    void shouldRefuseBytesThatAreNoText(int value) {
        assertThat(Texts.isStorableJson(new byte[] {'"', (byte) value, '"'})).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0010", "ED A0 BD", "ED A0 BD ED B8 80", "C0 80", "F8 88 80 80 80"})
    void shouldRefuseSurrogatesThatAreWrittenAsBytes(String hex) {
        byte[] bytes = hex.length() == 1
                ? new byte[] {(byte) 0xED, (byte) 0xBF, (byte) 0xBF}
                : java.util.HexFormat.ofDelimiter(" ").parseHex(hex);
        assertThat(Texts.isStorable(bytes, bytes.length)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "\u00a0",
                "\u200b",
                "\ufeff",
                "\u2800",
                "\u2060\u2061",
                "\u3000",
                "\u202e",
                "\u00ad",
                "\u034f",
                "\u115f\u1160",
                "\u3164",
                "\uffa0",
                "\u0301",
                "\ufe0f",
                "\u180e",
                "\ue000",
                "\udb40\udc41",
                "\udb40\udd00",
                "\ud834\udd59",
                "\u001b",
                "\ud83d",
                "\u202e\u2066"
            })
    void shouldSeeNothingWhereNothingIsToBeSeen(String text) {
        assertThat(Texts.isVisible(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                ".",
                "?",
                "1",
                "\u200bx",
                "\u200b.\u200b",
                "\u554a",
                "\u0915\u093e",
                "\uae40",
                "\u2764\ufe0f",
                "\ud83d\ude00",
                "\u2801",
                "0"
            })
    void shouldSeeWhatPeopleWrite(String text) {
        assertThat(Texts.isVisible(text)).isTrue();
    }
}
