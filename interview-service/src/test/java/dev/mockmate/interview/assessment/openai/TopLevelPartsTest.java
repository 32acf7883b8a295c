package dev.mockmate.interview.assessment.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockmate.interview.assessment.application.InvalidModelOutputException;
import dev.mockmate.interview.assessment.openai.TopLevelParts.Part;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopLevelPartsTest {
    private static final String JSON =
            "Here you are:\n{ \"a\": {\"x\": [1, {\"y\": \"}\\\"],{\"}]}, \"b\" : \"q,}\", \"c\": 3, \"d\": [ ], \"e\": null }  trailing { \"f\": 1 }";

    @Test
    void shouldFindTheSamePartsHoweverTheTextIsCut() {
        List<Part> expected = List.of(
                new Part("a", "{\"x\": [1, {\"y\": \"}\\\"],{\"}]}"),
                new Part("b", "\"q,}\""),
                new Part("c", "3"),
                new Part("d", "[ ]"),
                new Part("e", "null"));
        for (int size = 1; size <= JSON.length(); size++) {
            TopLevelParts parts = new TopLevelParts();
            List<Part> found = new ArrayList<>();
            for (int at = 0; at < JSON.length(); at += size) {
                found.addAll(parts.feed(JSON.substring(at, Math.min(JSON.length(), at + size))));
            }
            assertThat(found).as("chunks of %d", size).isEqualTo(expected);
            assertThat(parts.isComplete()).isTrue();
        }
    }

    @Test
    void shouldGiveAPartOutBeforeTheObjectIsComplete() {
        TopLevelParts parts = new TopLevelParts();

        assertThat(parts.feed("{\"follow_up\": {\"should_ask\": false}, \"scor"))
                .containsExactly(new Part("follow_up", "{\"should_ask\": false}"));
        assertThat(parts.isComplete()).isFalse();
    }

    @Test
    void shouldGiveAPartOutWithItsLastBracket() {
        TopLevelParts parts = new TopLevelParts();

        assertThat(parts.feed("{\"follow_up\": {\"should_ask\": false}"))
                .containsExactly(new Part("follow_up", "{\"should_ask\": false}"));
        assertThat(parts.feed(" , \"coach_notes\": []")).containsExactly(new Part("coach_notes", "[]"));
        assertThat(parts.feed("}")).isEmpty();
        assertThat(parts.isComplete()).isTrue();
    }

    @Test
    void shouldSurviveWhatIsNoObject() {
        for (String rubbish : List.of("", "]]]}}}", "\"", "[1,2]", "{,,,}", "{\"a\"}", "{\"a\":}", "}{")) {
            new TopLevelParts().feed(rubbish);
        }
    }

    @Test
    void shouldRefuseToReadWithoutEnd() {
        TopLevelParts parts = new TopLevelParts();

        assertThatThrownBy(() -> parts.feed("{\"a\": \"" + "x".repeat(300_000)))
                .isInstanceOf(InvalidModelOutputException.class);
    }
}
