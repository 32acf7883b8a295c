package dev.mockmate.testsession.question.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mockmate.testsession.question.domain.Language;
import dev.mockmate.testsession.question.domain.QuestionDraft;
import dev.mockmate.testsession.question.rest.QuestionRequests.Write;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * The questions that come with the service: a folder for each below {@code question-bank}, named in {@code index.txt}. A folder
 * has {@code question.json} (the body of a question with its {@code uuid}), {@code statement.md}, and the programs of each
 * language in {@code solutions} and {@code boiler-plate}.
 */
@ApplicationScoped
public class BankFiles {
    private static final String ROOT = "question-bank/";

    private final ObjectMapper json;
    private final Validator validator;

    BankFiles(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** A question that comes with the service. */
    public record Shipped(UUID uuid, QuestionDraft draft) {}

    /** The names of the folders. */
    public List<String> names() {
        return text("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /**
     * The question of a folder; to be read off the event loop.
     *
     * @throws IllegalStateException when it is not one
     */
    public Shipped read(String name) {
        try {
            ObjectNode question = (ObjectNode) json.readTree(text(name + "/question.json"));
            UUID uuid = UUID.fromString(question.remove("uuid").asText());
            question.put("question", text(name + "/statement.md"));
            ObjectNode boilerPlate = question.putObject("boiler_plate");
            for (Language language : Language.values()) {
                boilerPlate.put(language.label(), text(name + "/boiler-plate/" + language.fileName()));
                question.withArray("reference_solutions")
                        .addObject()
                        .put("language", language.label())
                        .put("code", text(name + "/solutions/" + language.fileName()));
            }
            return new Shipped(uuid, draft(question));
        } catch (IOException | RuntimeException broken) {
            throw new IllegalStateException(
                    "question-bank/" + name + " is no question: " + broken.getMessage(), broken);
        }
    }

    private QuestionDraft draft(JsonNode question) throws IOException {
        Write body = json.treeToValue(question, Write.class);
        validator.validate(body).stream().findFirst().ifPresent(wrong -> {
            throw new IllegalStateException(wrong.getPropertyPath() + " " + wrong.getMessage());
        });
        return QuestionDraftMapper.of(body);
    }

    private static String text(String name) {
        try (InputStream file = BankFiles.class.getClassLoader().getResourceAsStream(ROOT + name)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + ROOT + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
