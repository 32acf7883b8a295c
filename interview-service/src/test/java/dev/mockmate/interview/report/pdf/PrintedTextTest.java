package dev.mockmate.interview.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedTextTest {
    private final PrintedText texts = new PrintedText();

    @Test
    void shouldTakeOnlyTheFontsItsTextsNeed() {
        texts.line("Plain text, größer als – «nichts»");
        assertThat(texts.fonts()).containsExactly(ReportFont.INTER);

        texts.line("מה");
        texts.line("漢字");
        assertThat(texts.fonts())
                .containsExactly(ReportFont.INTER, ReportFont.HEBREW, ReportFont.CHINESE_JAPANESE_KOREAN);
    }

    @Test
    void shouldDropWhatIsNotAWholeCharacter() {
        assertThat(texts.line("a\uD83D b\uDE80 \u0001\u200B\u202Ec\uFFFF").text())
                .isEqualTo("a b c");
    }

    @Test
    void shouldKeepAnEmojiWithoutItsJoinersAndTones() {
        assertThat(texts.line("👍🏽 ❤️ 👩‍💻").text()).isEqualTo("👍 ❤ 👩💻");
    }

    @Test
    void shouldWriteOutWhatNoFontHasAsOneCharacter() {
        assertThat(texts.line("\u2F00 \u3300").text()).startsWith("一 ");
    }

    @Test
    void shouldFollowTheFirstLetter() {
        assertThat(texts.line("(5) שלום world").rightToLeft()).isTrue();
        assertThat(texts.line("(5) hello שלום").rightToLeft()).isFalse();
        assertThat(texts.line("12:30").rightToLeft()).isFalse();
    }

    @Test
    void shouldCutAtAWord() {
        assertThat(texts.line("one two three four", 12).text()).isEqualTo("one two…");
        assertThat(texts.line("a".repeat(30), 12).text()).isEqualTo("a".repeat(12) + "…");
        assertThat(texts.line("🚀".repeat(10), 5).text()).isEqualTo("🚀🚀…");
        assertThat(texts.line("short", 12).text()).isEqualTo("short");
    }

    @Test
    void shouldMakeAParagraphOfEachLine() {
        assertThat(texts.paragraphs("one\r\n\n  two \u0007\nthree"))
                .extracting(PrintedText.Line::text)
                .containsExactly("one", "two", "three");
    }
}
