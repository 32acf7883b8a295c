package dev.mockmate.interview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A model on the wire: speaks chat completions as a stream, and says what a test wants it to say. */
public class FakeOpenAi implements QuarkusTestResourceLifecycleManager {
    static final List<JsonObject> REQUESTS = new CopyOnWriteArrayList<>();

    /** What it says to the n-th request (from 1) of a test; null = status 500; an empty text = silence, then the end. */
    static volatile Function<Integer, String> says = number -> null;

    private HttpServer server;

    static void reset(Function<Integer, String> answer) {
        REQUESTS.clear();
        says = answer;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "fake-openai");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
        return Map.of(
                "interview.openai.api-key", "test-key",
                "interview.openai.model", "model-x",
                "interview.openai.failures-to-open", "1000",
                "quarkus.langchain4j.openai.api-key", "test-key",
                "quarkus.langchain4j.openai.base-url",
                        "http://localhost:" + server.getAddress().getPort() + "/v1/");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        REQUESTS.add(new JsonObject(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        String text = says.apply(REQUESTS.size());
        if (text == null) {
            byte[] error = "{\"error\":{\"message\":\"out of order\"}}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(500, error.length);
            exchange.getResponseBody().write(error);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int at = 0; at < text.length(); at += 37) {
                send(out, chunk(text.substring(at, Math.min(text.length(), at + 37)), null));
            }
            send(out, chunk(null, "stop"));
            send(out, "[DONE]");
        }
    }

    private static String chunk(String content, String finish) {
        JsonObject delta = content == null ? new JsonObject() : new JsonObject().put("content", content);
        return new JsonObject()
                .put("id", "chatcmpl-1")
                .put("object", "chat.completion.chunk")
                .put("created", 1)
                .put("model", "model-x")
                .put(
                        "choices",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("index", 0)
                                        .put("delta", delta)
                                        .put("finish_reason", finish)))
                .encode();
    }

    private static void send(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
