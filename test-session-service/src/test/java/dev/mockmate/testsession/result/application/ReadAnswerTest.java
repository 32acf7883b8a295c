package dev.mockmate.testsession.result.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.testsession.question.domain.Checker;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Language;
import dev.mockmate.testsession.question.domain.Task;
import dev.mockmate.testsession.result.domain.GivenAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadAnswerTest {
    private static final Task CODE =
            new Task.Code(List.of(), List.of(), Checker.TRIMMED, ExecutionLimits.DEFAULT, false, Map.of(), Map.of());
    private static final Task CHOICE = new Task.Choice(List.of(), Set.of("1"), true);
    private static final Task TEXT = new Task.FreeText(List.of("42"));

    @Test
    void shouldReadProgramsHoweverTheLanguageIsWritten() {
        GivenAnswer java = new GivenAnswer.Coded(Optional.of(Language.JAVA), "x");
        for (String language : List.of("java", "Java", " JAVA ")) {
            assertThat(ReadAnswer.of(CODE, "{\"code\":\"x\",\"language\":\"" + language + "\"}"))
                    .isEqualTo(java);
        }
        assertThat(ReadAnswer.of(CODE, "\"x\"")).isEqualTo(new GivenAnswer.Coded(Optional.empty(), "x"));
        assertThat(ReadAnswer.of(CODE, "{\"code\":\" \"}")).isEqualTo(new GivenAnswer.Nothing());
        assertThat(ReadAnswer.of(CODE, "7")).isEqualTo(new GivenAnswer.Unreadable());
    }

    @Test
    void shouldReadWhatLooksLikeANumberAsPagesWriteIt() {
        assertThat(ReadAnswer.of(CHOICE, "[1,\"2\"]")).isEqualTo(new GivenAnswer.Picked(Set.of("1", "2")));
        assertThat(ReadAnswer.of(CHOICE, "1")).isEqualTo(new GivenAnswer.Picked(Set.of("1")));
        assertThat(ReadAnswer.of(CHOICE, "[true]")).isEqualTo(new GivenAnswer.Unreadable());
        assertThat(ReadAnswer.of(TEXT, "42")).isEqualTo(new GivenAnswer.Written("42"));
        assertThat(ReadAnswer.of(TEXT, null)).isEqualTo(new GivenAnswer.Nothing());
    }

    @Test
    void shouldFindTheAnswerOfAnIdInCapitals() {
        UUID id = UUID.fromString("0b7e8c9a-4f1d-4c1e-9a53-2f6b1c0d9e8f");
        String capitals = id.toString().toUpperCase(java.util.Locale.ROOT);

        assertThat(ReadAnswer.to(id, Map.of(capitals, "1"))).isEqualTo("1");
        assertThat(ReadAnswer.to(id, Map.of(capitals, "1", id.toString(), "2"))).isEqualTo("2");
        assertThat(ReadAnswer.to(id, Map.of("question1", "1"))).isNull();
    }
}
