package dev.mockmate.interview;

import dev.mockmate.platform.testing.FakeModel;
import dev.mockmate.platform.testing.FakeModel.Reply;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The service under test with a model, see {@link FakeModel}; whatever it waits for is short. */
public class OpenAiServerResource implements QuarkusTestResourceLifecycleManager {
    private static volatile FakeModel model;

    /** What the model says to the n-th request (from 1) from here on; null = status 500. */
    static void reset(Function<Integer, String> says) {
        plays(number -> {
            String text = says.apply(number);
            return text == null ? Reply.status(500) : Reply.says(text);
        });
    }

    /** How the model answers the n-th request (from 1) from here on. */
    static void plays(Function<Integer, Reply> script) {
        model.plays(script);
    }

    /** The requests since the last script, in order. */
    static List<JsonObject> requests() {
        return model.requests();
    }

    @Override
    public Map<String, String> start() {
        model = new FakeModel();
        Map<String, String> settings = new HashMap<>(Map.of(
                "mockmate.openai.api-key",
                "test-key",
                "mockmate.openai.model",
                "model-x",
                "mockmate.openai.failures-to-open",
                "1000",
                "mockmate.openai.silence",
                "12s",
                // Well before a silent model is given up.
                "mockmate.interview.follow-up-wait",
                "3s",
                "mockmate.openai.patience",
                "2s",
                // Well beyond patience: on a busy machine the next answer comes seconds later.
                "mockmate.openai.max-pause",
                "15s",
                // Tests say themselves when it is time.
                "mockmate.reassess.after",
                "1h",
                "quarkus.langchain4j.openai.api-key",
                "test-key",
                "quarkus.langchain4j.openai.base-url",
                model.baseUrl()));
        settings.put("mockmate.interview.script.enabled", "true");
        settings.put("mockmate.interview.script.every", "100ms");
        return settings;
    }

    @Override
    public void stop() {
        model.close();
    }
}
