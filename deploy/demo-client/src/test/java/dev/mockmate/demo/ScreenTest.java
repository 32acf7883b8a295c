package dev.mockmate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.demo.Screen.Tone;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void shouldWriteNoEscapesWhereThereIsNoTerminal() {
        new Screen(out, false).line(Tone.WARNING, "careful");

        assertThat(written()).isEqualToIgnoringNewLines("careful");
    }

    @Test
    void shouldColourWhereThereIsATerminal() {
        new Screen(out, true).line(Tone.WARNING, "careful");

        assertThat(written()).startsWith("\u001B[31mcareful").endsWith("\u001B[0m" + System.lineSeparator());
    }

    @Test
    void shouldWrapAtWordsAndIndentBehindTheLabel() {
        new Screen(out, false).block(Tone.PLAIN, "AI:  ", "word ".repeat(25) + "\nnew paragraph");

        assertThat(written().lines()).hasSize(3).allMatch(line -> line.length() <= 100);
        assertThat(written().lines().skip(1)).allMatch(line -> line.startsWith("     "));
    }

    @Test
    void shouldKeepAWordThatIsLongerThanTheLine() {
        assertThat(Screen.wrap("a " + "x".repeat(30) + " b", 10)).containsExactly("a", "x".repeat(30), "b");
    }

    @Test
    void shouldShowSecondsAsAClock() {
        assertThat(Screen.clock(7)).isEqualTo("0:07");
        assertThat(Screen.clock(3599)).isEqualTo("59:59");
        assertThat(Screen.clock(3600)).isEqualTo("1:00:00");
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
