package dev.mockmate.testsession.question.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.mockmate.platform.text.Texts;
import dev.mockmate.testsession.question.rest.QuestionRequests.Write;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads questions from JSON lines: each is the body of a question, as the export writes it. */
final class JsonLines {
    private JsonLines() {}

    static List<ImportedQuestion> read(byte[] bytes, ObjectMapper json) {
        if (!Texts.isStorable(bytes, bytes.length)) {
            throw new ImportedQuestion.UnreadableException("JSON lines are UTF-8 without NUL characters.");
        }
        List<ImportedQuestion> found = new ArrayList<>();
        String[] lines =
                withoutMark(new String(bytes, StandardCharsets.UTF_8)).lines().toArray(String[]::new);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                found.add(line(i + 1, lines[i], json));
            }
        }
        return found;
    }

    /** The text without the byte order mark some editors begin files with. */
    static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static ImportedQuestion line(int at, String line, ObjectMapper json) {
        if (!Texts.isStorableJson(line.getBytes(StandardCharsets.UTF_8))) {
            return ImportedQuestion.wrong(at, "has text that cannot be stored");
        }
        try {
            Write body = json.readValue(line, Write.class);
            return body == null ? ImportedQuestion.wrong(at, "is no JSON object") : ImportedQuestion.of(at, body);
        } catch (UnrecognizedPropertyException unknown) {
            return ImportedQuestion.wrong(at, "has an unknown field");
        } catch (JsonProcessingException unreadable) {
            return ImportedQuestion.wrong(at, "is no JSON of a question");
        }
    }
}
