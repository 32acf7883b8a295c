package dev.mockmate.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.demo.Happening.NothingMore;
import dev.mockmate.demo.Happening.Typed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {

    private final BlockingQueue<Happening> heard = new LinkedBlockingQueue<>();

    @TempDir
    Path dir;

    @Test
    void shouldSplitAtLinesOfThreeDashesOnly() {
        assertThat(Answers.split("one\n--- not here\n---\ntwo\nlines\n---  \r\n\n---\nthree - --- -\n---\n"))
                .containsExactly("one\n--- not here", "two\nlines", "three - --- -");
    }

    @Test
    void shouldGiveTheAnswersOfAFileInOrderAndThenNothingMore() throws Exception {
        Path file = Files.writeString(dir.resolve("answers.txt"), "one\n---\ntwo\n");
        Answers answers = Answers.fromFile(file);

        assertThat(next(answers)).isEqualTo(new Typed("one"));
        assertThat(next(answers)).isEqualTo(new Typed("two"));
        assertThat(next(answers)).isEqualTo(new NothingMore());
    }

    @Test
    void shouldSayInOneSentenceWhatIsWrongWithAFile() throws IOException {
        Path empty = Files.writeString(dir.resolve("empty.txt"), "\n---\n");
        Path binary = Files.write(dir.resolve("binary"), new byte[] {(byte) 0xC3, (byte) 0x28});
        Path endless = Files.writeString(dir.resolve("endless.txt"), "short\n---\n" + "x".repeat(20_000));

        assertThatThrownBy(() -> Answers.fromFile(dir.resolve("nowhere")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> Answers.fromFile(empty)).hasMessageContaining("holds no answer");
        assertThatThrownBy(() -> Answers.fromFile(binary)).hasMessageContaining("is not UTF-8 text");
        assertThatThrownBy(() -> Answers.fromFile(endless)).hasMessageContaining("Answer 2 of");
    }

    @Test
    void shouldEndATypedAnswerAtAnEmptyLineAndTheInterviewAtTheEndOfInput() throws Exception {
        Answers answers = Answers.fromKeyboard(new BufferedReader(new StringReader("\nfirst\nline two\n\nlast")));

        assertThat(next(answers)).isEqualTo(new Typed("first\nline two"));
        assertThat(next(answers)).isEqualTo(new Typed("last"));
        assertThat(next(answers)).isEqualTo(new NothingMore());
    }

    @Test
    void shouldShipSampleAnswersForALongInterview() {
        Answers samples = Answers.fromFile(Path.of("sample-answers.txt"));

        for (int i = 0; i < 6; i++) {
            samples.askFor(heard::add);
        }
        assertThat(heard).hasSize(6).allMatch(answer -> answer instanceof Typed);
    }

    private Happening next(Answers answers) throws InterruptedException {
        answers.askFor(heard::add);
        return heard.poll(5, TimeUnit.SECONDS);
    }
}
