package dev.mockmate.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mockmate.platform.testing.ChatCompletionStream;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model that speaks OpenAI's streamed chat completions at the recorded pace of real ones, a token at a time, and notes when
 * it began to send the token that ends each part. The answer assessed names itself with {@code answer-number-N}.
 */
final class StreamingModel implements AutoCloseable {

    /** About as many characters as a token has; each is sent by itself, as OpenAI does. */
    private static final int TOKEN_CHARACTERS = 4;

    private static final int PROMPT_TOKENS = 900;
    private static final int COMPLETION_TOKENS = 600;
    private static final ChatCompletionStream STREAM = new ChatCompletionStream("benchmark");

    private static final Pattern ANSWER = Pattern.compile("answer-number-(\\d+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Integer, Map<String, Long>> sent = new ConcurrentHashMap<>();
    private final RecordedTimings timings;
    private final String text;
    private final Map<Integer, String> partEnds;

    StreamingModel(RecordedTimings timings) {
        this.timings = timings;
        // Without it the small packets of a stream wait for each other.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        StringBuilder whole = new StringBuilder("{");
        Map<Integer, String> ends = new LinkedHashMap<>();
        assessment().forEach(part -> {
            whole.append(whole.length() > 1 ? "," : "")
                    .append('"')
                    .append(part.getKey())
                    .append("\":")
                    .append(
                            part.getValue() instanceof JsonArray array
                                    ? array.encode()
                                    : ((JsonObject) part.getValue()).encode());
            ends.put(whole.length(), part.getKey());
        });
        text = whole.append('}').toString();
        partEnds = Map.copyOf(ends);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The fake model could not listen", e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1/";
    }

    /** When the token that ends the part was about to be sent, by {@link System#nanoTime}. */
    Optional<Long> sent(int answer, String part) {
        return Optional.ofNullable(sent.getOrDefault(answer, Map.of()).get(part));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher named = ANSWER.matcher(request);
        int answer = named.find() ? Integer.parseInt(named.group(1)) : -1;
        Map<String, Long> times = sent.computeIfAbsent(answer, any -> new ConcurrentHashMap<>());
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        RecordedTimings.Timing timing = timings.of(answer);
        try (OutputStream out = exchange.getResponseBody()) {
            long due = System.nanoTime() + timing.firstToken().toNanos();
            for (int at = 0; at < text.length(); at += TOKEN_CHARACTERS) {
                int end = Math.min(text.length(), at + TOKEN_CHARACTERS);
                Pause.until(due);
                due += timing.token().toNanos();
                byte[] token = STREAM.words(text.substring(at, end));
                note(times, at, end);
                out.write(token);
                out.flush();
            }
            out.write(STREAM.end(PROMPT_TOKENS, COMPLETION_TOKENS));
        }
    }

    private void note(Map<String, Long> times, int from, int to) {
        long now = System.nanoTime();
        partEnds.forEach((end, part) -> {
            if (end > from && end <= to) {
                times.putIfAbsent(part, now);
            }
        });
    }

    private static JsonObject assessment() {
        return new JsonObject()
                .put("follow_up", followUp())
                .put("scoring", scoring())
                .put("content_feedback", contentFeedback())
                .put(
                        "delivery_feedback",
                        new JsonObject()
                                .put("headline", "There is no delivery to judge in a text.")
                                .put(
                                        "metrics",
                                        new JsonObject().put("clarity_note", "Short sentences, easy to follow."))
                                .put("one_action_tip", "Say the result first when you speak."))
                .put("rewrite", rewrite())
                .put(
                        "coach_notes",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("change_type", "ownership")
                                        .put("original_snippet", "we moved the billing system")
                                        .put("revised_snippet", "I moved the billing system with my team")
                                        .put("reason", "It says what your own part was.")))
                .put(
                        "library_suggestion",
                        new JsonObject()
                                .put("should_save", true)
                                .put("suggested_title", "Moving the billing system")
                                .put("category", "ownership")
                                .put("why_save", "It has all four parts."));
    }

    private static JsonObject followUp() {
        return new JsonObject()
                .put("missing_parts", new JsonArray().add("result"))
                .put("relevance", 7.5)
                .put("content", 6)
                .put("should_ask", true)
                .put("question_text", "And what came of it? How did you know that it had worked?")
                .put("reason", "The result is missing.");
    }

    private static JsonObject scoring() {
        return new JsonObject()
                .put("overall", 6)
                .put("content", 6)
                .put("delivery", 0)
                .put(
                        "content_breakdown",
                        new JsonObject()
                                .put("star", 6)
                                .put("relevance", 7.5)
                                .put("clarity", 7)
                                .put("impact", 4));
    }

    private static JsonObject contentFeedback() {
        JsonObject present = new JsonObject()
                .put("status", "present")
                .put("note", "Told in one sentence.")
                .put(
                        "evidence",
                        new JsonObject()
                                .put("quote", "we moved the billing system")
                                .put("start", 0)
                                .put("end", 10));
        return new JsonObject()
                .put("headline", "A clear story that stops before its end.")
                .put(
                        "top_strengths",
                        new JsonArray(List.of("You say what you did yourself.", "The order is easy to follow.")))
                .put("top_improvements", new JsonArray(List.of("Say what came of it, with a number.")))
                .put(
                        "star_checklist",
                        new JsonObject()
                                .put("situation", present)
                                .put("task", present)
                                .put("action", present)
                                .put(
                                        "result",
                                        new JsonObject()
                                                .put("status", "missing")
                                                .put("note", "Nothing is said about it.")
                                                .putNull("evidence")))
                .put("relevance_note", "It answers the question that was asked.")
                .put("one_action_tip", "End with the result and how you measured it.");
    }

    private static JsonObject rewrite() {
        return new JsonObject()
                .put(
                        "polished_answer",
                        "When we moved the billing system, I wrote the plan, talked to everybody who worked with it and"
                                + " tested each step before we took it. As a result [X%] of the invoices were right at once.")
                .put(
                        "star_version",
                        new JsonObject()
                                .put("situation", "We moved the billing system.")
                                .put("task", "I had to write the plan.")
                                .put("action", "I talked to everybody who worked with it and tested each step.")
                                .put("result", "[X%] of the invoices were right at once."))
                .put("keywords_to_include", new JsonArray(List.of("Java", "migration", "billing")));
    }
}
