package dev.mockmate.benchmarks;

import dev.mockmate.local.Refusal;
import dev.mockmate.local.Service;
import dev.mockmate.local.StartFailure;
import dev.mockmate.local.ThrowawayStack;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A whole stack in a process of its own, so that what the origin uses can be told from what the load uses.
 *
 * <p>Its one argument is a {@link Wishes}; it tells {@code READY} with a {@link Ready} when all parts are, {@code FAILED} with a
 * sentence when they are not, and ends when its input does.
 */
public final class StackHost {

    static final String READY = "READY ";
    static final String FAILED = "FAILED ";

    private StackHost() {}

    /**
     * What the stack is to be like.
     *
     * @param fastJvm both compilers and a larger heap for the services, instead of what {@code deploy/up} gives them
     * @param candidates users {@code load1} … to be made
     * @param services modules of the services that are to run
     * @param environment of a part, by its name
     */
    record Wishes(
            boolean fastJvm, int candidates, List<String> services, Map<String, Map<String, String>> environment) {

        /** All services, with what {@code deploy/up} sets. */
        Wishes(boolean fastJvm, int candidates) {
            this(
                    fastJvm,
                    candidates,
                    Arrays.stream(Service.values()).map(Service::module).toList(),
                    Map.of());
        }

        String encode() {
            JsonObject parts = new JsonObject();
            environment.forEach((part, variables) -> {
                JsonObject values = new JsonObject();
                variables.forEach(values::put);
                parts.put(part, values);
            });
            return new JsonObject()
                    .put("fast_jvm", fastJvm)
                    .put("candidates", candidates)
                    .put("services", new JsonArray(services))
                    .put("environment", parts)
                    .encode();
        }
    }

    /**
     * A stack that is ready.
     *
     * @param readyMillis from the start of its first part to the readiness of its last
     */
    record Ready(String origin, String dataDir, long readyMillis) {

        static Ready decode(String line) {
            JsonObject ready = new JsonObject(line);
            return new Ready(ready.getString("origin"), ready.getString("data_dir"), ready.getLong("ready_ms"));
        }

        String encode() {
            return new JsonObject()
                    .put("origin", origin)
                    .put("data_dir", dataDir)
                    .put("ready_ms", readyMillis)
                    .encode();
        }
    }

    public static void main(String[] args) throws IOException {
        JsonObject wishes = new JsonObject(args[0]);
        long begin = System.nanoTime();
        try (ThrowawayStack throwaway = ThrowawayStack.start("benchmark", builder -> {
                    builder.moreCandidates(wishes.getInteger("candidates")).services(services(wishes));
                    for (String part : wishes.getJsonObject("environment").fieldNames()) {
                        builder.env(
                                part,
                                strings(wishes.getJsonObject("environment").getJsonObject(part)));
                    }
                    return wishes.getBoolean("fast_jvm") ? builder.jvmFlags(ThrowawayStack.FAST_JVM) : builder;
                });
                Scanner input = new Scanner(System.in)) {
            long millis = (System.nanoTime() - begin) / 1_000_000;
            System.out.println(READY
                    + new Ready(
                                    throwaway.stack().originUrl(),
                                    throwaway.stack().dataDir().toString(),
                                    millis)
                            .encode());
            while (input.hasNextLine()) {
                input.nextLine();
            }
        } catch (Refusal | StartFailure e) {
            System.out.println(FAILED + e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static Set<Service> services(JsonObject wishes) {
        return wishes.getJsonArray("services").stream()
                .map(module -> Service.named((String) module).orElseThrow())
                .collect(Collectors.toSet());
    }

    private static Map<String, String> strings(JsonObject values) {
        Map<String, String> strings = new HashMap<>();
        values.forEach(entry -> strings.put(entry.getKey(), String.valueOf(entry.getValue())));
        return strings;
    }
}
