package dev.mockmate.interview.assessment.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.assessment.coach.domain.GradedAnswers.Graded;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences of an answer are those its graders were shown. */
class GradedSentencesTest {

    private static final Path DATA = Path.of("src/coach/data");

    @Test
    void shouldCutEveryGradedAnswerIntoTheSentencesItsGraderSaw() throws IOException {
        int answers = 0;
        try (Stream<Path> files = Files.list(DATA.resolve("answers"))) {
            for (Path file : files.toList()) {
                answers += Files.readAllLines(file).size();
            }
        }

        List<Graded> graded = GradedAnswers.answers(DATA, GradedAnswers.questions(DATA));

        assertThat(graded).hasSize(answers);
        assertThat(answers).isGreaterThanOrEqualTo(2_062);
    }

    @Test
    void shouldCutBeforeAJoiningWordWhenSpokenTextHasNoMarks() {
        String spoken = "um so we had this thing with the truck ".repeat(3) + "and then i called the depot "
                + "which was closed ".repeat(6);

        List<String> sentences =
                GradedSentences.of(spoken, 50).stream().map(Sentence::text).toList();

        assertThat(sentences).hasSizeGreaterThan(1);
        assertThat(sentences.get(1)).startsWith("so we");
    }

    @Test
    void shouldLeaveOutClosingQuotesWhenTheyEndASentence() {
        String text = "He said \"no.\" I asked again.\n\nIt worked!";

        assertThat(GradedSentences.of(text, 50))
                .allSatisfy(one ->
                        assertThat(text.substring(one.start(), one.end())).isEqualTo(one.text()))
                .extracting(Sentence::text)
                .containsExactly("He said \"no.", "I asked again.", "It worked!");
    }
}
