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
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private final BlockingQueue<Happening> heard = new LinkedBlockingQueue<>();

    @TempDir
    Path dir;

    @Test
    void shouldSplitAtLinesOfThreeDashesOnly() {
        assertThat(Answers.split("one\n--- not here\n---\ntwo\nlines\n---  \r\n\n---\nthree - --- -\n---\n"))
                .extracting(LabelledAnswer::text)
                .containsExactly("one\n--- not here", "two\nlines", "three - --- -");
    }

    @Test
    void shouldReadWhatAnAnswerAnswers() {
        assertThat(Answers.split("--- [behavioral, conflict]\nhe and I\n---\nanything\n---[follow_up]\nmore"))
                .containsExactly(
                        new LabelledAnswer(Set.of("behavioral", "conflict"), "he and I"),
                        new LabelledAnswer(Set.of(), "anything"),
                        new LabelledAnswer(Set.of("follow_up"), "more"));
    }

    @Test
    void shouldAnswerWhatIsAskedAndNotInTheOrderOfTheFile() throws Exception {
        Path file = Files.writeString(
                dir.resolve("answers.txt"),
                "--- [behavioral]\nany story\n--- [technical]\na design\n--- [follow_up]\nmore of it\n"
                        + "--- [behavioral, conflict]\na quarrel\n--- [introduction]\nmyself\n");
        Answers answers = Answers.fromFile(file);

        assertThat(next(answers, new Asked("introduction", "growth", false))).isEqualTo(new Typed("myself"));
        assertThat(next(answers, new Asked("behavioral", "conflict", false))).isEqualTo(new Typed("a quarrel"));
        assertThat(next(answers, new Asked("behavioral", "conflict", true))).isEqualTo(new Typed("more of it"));
        assertThat(next(answers, new Asked("technical", "conflict", false))).isEqualTo(new Typed("a design"));
        assertThat(next(answers, new Asked("situational", "growth", false))).isEqualTo(new Typed("any story"));
        assertThat(next(answers, new Asked("situational", "growth", false))).isEqualTo(new NothingMore());
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

    @ParameterizedTest
    @ValueSource(strings = {"introduction", "behavioral", "technical", "situational"})
    void shouldShipSampleAnswersOfEveryKind(String category) throws Exception {
        List<LabelledAnswer> samples = Answers.split(Files.readString(Path.of("sample-answers.txt")));

        assertThat(samples)
                .filteredOn(answer -> answer.labels().contains(category))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(samples)
                .filteredOn(answer -> answer.labels().contains("follow_up"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(samples).filteredOn(answer -> answer.labels().isEmpty()).isEmpty();
    }

    private Happening next(Answers answers) throws InterruptedException {
        return next(answers, new Asked("behavioral", "growth", false));
    }

    private Happening next(Answers answers, Asked asked) throws InterruptedException {
        answers.askFor(asked, heard::add);
        return heard.poll(5, TimeUnit.SECONDS);
    }
}
