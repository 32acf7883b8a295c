package dev.mockmate.interview.avatar.provider;

import dev.mockmate.interview.FakeProvider;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A fake provider and what a client of it needs, without a service around it. */
public final class AvatarsOnTheWire implements AutoCloseable {
    private final FakeProvider provider = new FakeProvider();
    private final Vertx vertx = Vertx.vertx();
    private final String base = provider.listen();
    private final Duration timeout;

    /** @param timeout of one try; the first one of a JVM loads half a network stack */
    public AvatarsOnTheWire(Duration timeout) {
        this.timeout = timeout;
    }

    public Vertx vertx() {
        return vertx;
    }

    /** Both providers configured, with short times. */
    public ProvidersConfig config() {
        Map<String, String> settings = new HashMap<>();
        for (String name : new String[] {"liveavatar", "heygen"}) {
            String prefix = "mockmate.avatar.providers." + name + ".";
            settings.put(prefix + "api-key", FakeProvider.KEY);
            settings.put(prefix + "base-url", name.equals("heygen") ? base + "/v1" : base);
            settings.put(prefix + "timeout", timeout.toMillis() + "ms");
            settings.put(prefix + "first-wait", "10ms");
            settings.put(prefix + "open-for", "500ms");
            settings.put(prefix + "avatar-id", "anna");
            settings.put(prefix + "voice-id", "warm");
        }
        return new SmallRyeConfigBuilder()
                .withMapping(ProvidersConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ProvidersConfig.class);
    }

    /** Runs it on an event loop and waits for what comes of it. */
    public <T> T done(Supplier<Uni<T>> work) {
        Context context = vertx.getOrCreateContext();
        try {
            return Uni.createFrom()
                    .deferred(work::get)
                    .runSubscriptionOn(task -> context.runOnContext(ignored -> task.run()))
                    .subscribeAsCompletionStage()
                    .get(10, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException | TimeoutException late) {
            throw new IllegalStateException(late);
        }
    }

    @Override
    public void close() {
        provider.stop();
        vertx.close();
    }
}
