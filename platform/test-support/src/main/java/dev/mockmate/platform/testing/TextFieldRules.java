// Longer than 300 lines: the tests that services inherit and the text they try are one list.
package dev.mockmate.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every text field of every operation, found from the service's own OpenAPI document, with text that is hard to keep. Nothing of it
 * makes a 5xx; every refusal is a problem; half surrogates and NUL are always refused, and so is text in which nothing is to be seen
 * where text is required; and what is accepted is told by the answer, and read again, as it was sent. A service has one
 * {@code @QuarkusTest} class that extends it.
 */
public abstract class TextFieldRules {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of a provider that a test does not start; it is told in the form of problems too. */
    private static final int OUTAGE = 503;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Written into JSON as they are: the escapes are the document's. */
    private static final List<String> NEVER_TEXT = List.of(
            "\\ud83d",
            "a\\ud83db",
            "\\ude00\\ud83d",
            "\\u0000",
            "a\\u0000b",
            "a\u00ed\u00a0\u00bd",
            "a\u00ff",
            "\u0000");

    private static final List<String> INVISIBLE = List.of(
            "", " ", "\t\n", "\u200b", "\u00a0", "\ufeff", "\u2800", "\u3164", "\u2060\u00ad", "\u202e", "\u0301");

    private static final List<String> ODD_BUT_TEXT = List.of(
            "plain",
            "\ud83d\ude00 \ud83d\udc69\u200d\ud83d\udcbb",
            "e\u0301 n\u0303 \u1100\u1161",
            "\u00e9 \u2126 \ufb01 \u212b",
            "a\u202eb\u202c \u2066x\u2069",
            "a\u200bb\u00a0c\u2800d\ufeffe",
            "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd",
            "<b>&amp;</b> '\"; -- ${x} {{x}} %s \\u0041",
            "x\uffff\ufdd0\ufffd",
            "\u0001\u001b[31m\u007f");

    private final Set<String> told = new TreeSet<>();

    /** A token of somebody who may make this call, new for each operation. */
    protected abstract Caller caller(String method, String path);

    /**
     * Somebody who makes calls.
     *
     * @param token the bearer token
     * @param names what stands for the path's parameters, by name; others get a random id
     * @param samples values for fields that the document alone does not make acceptable, by name
     */
    public record Caller(String token, Map<String, String> names, Map<String, Object> samples) {}

    /** Where what an accepted call stored can be read by the same caller; empty when nowhere. */
    protected abstract Optional<String> readAgain(String method, String path, String location, JsonNode answer);

    /** Fields, by name, that may be blank though they must be there: drafts. */
    protected Set<String> mayBeBlank() {
        return Set.of();
    }

    /** Lines that the head of every call has beside the usual ones, each with its end. */
    protected String headers() {
        return "";
    }

    @Test
    void shouldKeepTextOrRefuseItEverywhere() {
        JsonNode document =
                read(RestAssured.given().get("/q/openapi?format=json").asString());
        List<TextField> fields = new TextFields(document, Map.of()).all();
        assertThat(fields).isNotEmpty();
        List<String> wrong = new ArrayList<>();
        for (TextField found : fields) {
            Caller caller = caller(found.operation().method(), found.operation().path());
            TextField field = new TextFields(document, caller.samples())
                    .all().stream()
                            .filter(same -> same.toString().equals(found.toString()))
                            .findFirst()
                            .orElseThrow();
            wrong.addAll("body".equals(field.place()) ? bodies(field, caller) : parameters(field, caller));
        }
        assertThat(wrong).isEmpty();
        assertThat(told).as("fields whose text was read again").hasSizeGreaterThanOrEqualTo(fieldsReadAgain());
    }

    /** How many fields are at least expected to be accepted and read again, so that the test cannot pass by refusals alone. */
    protected abstract int fieldsReadAgain();

    private List<String> bodies(TextField field, Caller caller) {
        List<String> wrong = new ArrayList<>();
        for (String never : NEVER_TEXT) {
            String body =
                    field.in(field.operation().body(), "\u0007mark").toString().replace("\\u0007mark", never);
            RawHttp.Answer answer = send(field, caller, "", body);
            if (answer.status() != 400) {
                wrong.add(field + " took what is no text (" + never.replace("\u0000", "NUL") + "): " + answer.status());
            }
            problem(field, answer).ifPresent(wrong::add);
        }
        for (String invisible : INVISIBLE) {
            RawHttp.Answer answer =
                    send(field, caller, "", utf8(field.in(field.operation().body(), invisible)));
            boolean mustRefuse =
                    !field.free() || field.required() && !mayBeBlank().contains(field.name());
            if (mustRefuse && answer.status() < 400) {
                wrong.add(field + " took '" + escaped(invisible) + "': " + answer.status());
            }
            problem(field, answer).ifPresent(wrong::add);
        }
        if (field.longest() > 0) {
            String body = utf8(field.in(field.operation().body(), "\u00e9".repeat(field.longest() + 1)));
            RawHttp.Answer answer = send(field, caller, "", body);
            if (answer.status() < 400) {
                wrong.add(field + " took more than its limit: " + answer.status());
            }
            problem(field, answer).ifPresent(wrong::add);
        }
        if (field.free()) {
            for (String text : ODD_BUT_TEXT) {
                wrong.addAll(kept(field, caller, text));
            }
            if (field.longest() > 0 && field.longest() <= 2_000) {
                wrong.addAll(kept(field, caller, "\u00e9".repeat(field.longest())));
            }
        }
        return wrong;
    }

    private List<String> kept(TextField field, Caller caller, String text) {
        List<String> wrong = new ArrayList<>();
        RawHttp.Answer answer =
                send(field, caller, "", utf8(field.in(field.operation().body(), text)));
        problem(field, answer).ifPresent(wrong::add);
        boolean goesOnWithWhatWas = "POST".equals(field.operation().method()) && answer.status() == 200;
        if (answer.status() >= 300 || answer.body().isEmpty() || goesOnWithWhatWas) {
            return wrong;
        }
        JsonNode body = read(answer.body());
        differs(field, text, body, "answered").ifPresent(wrong::add);
        readAgain(field.operation().method(), field.operation().path(), location(answer), body)
                .map(path -> request("GET", path, caller, "", null))
                .ifPresent(again -> {
                    JsonNode stored = read(again.body());
                    if (!stored.findValues(field.name()).isEmpty()) {
                        told.add(field.toString());
                    }
                    differs(field, text, stored, "stored").ifPresent(wrong::add);
                });
        return wrong;
    }

    private static String location(RawHttp.Answer answer) {
        String location = answer.headers().get("location");
        return location == null ? null : URI.create(location).getRawPath();
    }

    private static Optional<String> differs(TextField field, String text, JsonNode told, String how) {
        List<JsonNode> values = told.findValues(field.name()).stream()
                .filter(value -> value.isTextual() || value.isArray() && !value.isEmpty())
                .toList();
        boolean same = values.isEmpty()
                || values.stream()
                        .anyMatch(value -> value.isTextual()
                                ? value.asText().equals(text)
                                : value.findParents("none").isEmpty() && contains(value, text));
        return same
                ? Optional.empty()
                : Optional.of(field + " " + how + " '" + escaped(values.toString()) + "' for '" + escaped(text) + "'");
    }

    private static boolean contains(JsonNode array, String text) {
        for (JsonNode element : array) {
            if (!element.isTextual() || element.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private List<String> parameters(TextField field, Caller caller) {
        List<String> wrong = new ArrayList<>();
        String body =
                field.operation().body() == null ? null : utf8(field.operation().body());
        for (String text : parameterTexts(field)) {
            RawHttp.Answer answer = "query".equals(field.place())
                    ? request(
                            field.operation().method(),
                            path(field, caller) + "?" + field.name() + "=" + text,
                            caller,
                            key(),
                            body)
                    : request(
                            field.operation().method(),
                            path(field, caller),
                            caller,
                            field.name() + ": " + text + "\r\n",
                            body);
            problem(field, answer).ifPresent(wrong::add);
        }
        return wrong;
    }

    private static List<String> parameterTexts(TextField field) {
        List<String> texts = new ArrayList<>();
        if ("query".equals(field.place())) {
            texts.addAll(List.of("%ed%a0%bd", "%00", "%ff", "%", "", "{x}", "%E2%80%8B", "+", "x".repeat(3_000)));
            ODD_BUT_TEXT.forEach(text -> texts.add(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        } else {
            texts.addAll(List.of(
                    "\u00ed\u00a0\u00bd",
                    "\u00ff",
                    "",
                    " ",
                    "\u00e2\u0080\u008b",
                    ";;;",
                    "x".repeat(5_000),
                    "bytes=-0"));
        }
        return texts;
    }

    private RawHttp.Answer send(TextField field, Caller caller, String query, String body) {
        return request(field.operation().method(), path(field, caller) + query, caller, key(), body);
    }

    private String key() {
        return "Idempotency-Key: " + UUID.randomUUID() + "\r\n" + headers();
    }

    private static String path(TextField field, Caller caller) {
        String path = field.operation().path();
        for (Map.Entry<String, String> name : caller.names().entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        return path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    /** @param body characters stand for bytes */
    private static RawHttp.Answer request(String method, String path, Caller caller, String headers, String body) {
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + caller.token()
                + "\r\nConnection: close\r\n" + headers;
        String content = body == null
                ? ""
                : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (RawHttp connection = RawHttp.to(RestAssured.port, PATIENCE)) {
            return connection.send(head + (body == null ? "\r\n" : content)).answer();
        }
    }

    private static Optional<String> problem(TextField field, RawHttp.Answer answer) {
        if (answer.status() >= 500 && answer.status() != OUTAGE) {
            return Optional.of(field + " failed: " + answer.status() + " " + answer.body());
        }
        if (answer.status() < 400) {
            return Optional.empty();
        }
        boolean form = answer.headers().getOrDefault("content-type", "").startsWith("application/problem+json")
                && read(answer.body()).hasNonNull("code");
        return form ? Optional.empty() : Optional.of(field + " was refused without a problem: " + answer);
    }

    private static String utf8(JsonNode body) {
        return new String(body.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().limit(80).forEach(c -> escaped.append(c > 31 && c < 127 ? "" + (char) c : "\\u%04x".formatted(c)));
        return escaped.toString();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json.isEmpty() ? "null" : json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
