package dev.mockmate.platform.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;

/**
 * The events of one of OpenAI's streamed chat completions, as bytes of {@code text/event-stream}.
 *
 * @param model the name it gives itself
 */
public record ChatCompletionStream(String model) {

    /** The next words. */
    public byte[] words(String content) {
        return event(chunk(new JsonObject().put("content", content), null));
    }

    /** Finish reason, usage, {@code [DONE]}. */
    public byte[] end(int promptTokens, int completionTokens) {
        JsonObject usage = completion(new JsonArray())
                .put(
                        "usage",
                        new JsonObject()
                                .put("prompt_tokens", promptTokens)
                                .put("completion_tokens", completionTokens)
                                .put("total_tokens", promptTokens + completionTokens));
        return (text(chunk(new JsonObject(), "stop").encode()) + text(usage.encode()) + text("[DONE]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonObject chunk(JsonObject delta, String finish) {
        return completion(new JsonArray()
                .add(new JsonObject().put("index", 0).put("delta", delta).put("finish_reason", finish)));
    }

    private JsonObject completion(JsonArray choices) {
        return new JsonObject()
                .put("id", "chatcmpl-1")
                .put("object", "chat.completion.chunk")
                .put("created", 1)
                .put("model", model)
                .put("choices", choices);
    }

    private static byte[] event(JsonObject data) {
        return text(data.encode()).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String data) {
        return "data: " + data + "\n\n";
    }
}
