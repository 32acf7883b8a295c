package dev.mockmate.benchmarks;

import dev.mockmate.benchmarks.PartProcesses.Usage;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * What single calls about sessions cost: each is made at a fixed rate, and what all parts use until a moment after the last
 * answer, when the events it caused have had their effects, is told by call.
 */
final class SessionOperations {

    private static final Duration AFTERWARDS = Duration.ofSeconds(2);
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String origin;
    private final List<String> tokens;
    private final PartProcesses processes;

    SessionOperations(HttpClient http, String origin, List<String> tokens, PartProcesses processes) {
        this.http = http;
        this.origin = origin;
        this.tokens = tokens;
        this.processes = processes;
    }

    /**
     * One kind of call.
     *
     * @param used by all parts while it was made
     */
    record Leg(String name, int perSecond, int calls, int refused, Latencies latencies, Usage used) {

        /** CPU of all parts a call, in milliseconds, without what they use at rest. */
        double millisPerCall(double restMillisPerSecond) {
            return Math.max(0, used.cpuMillisOfAll() - restMillisPerSecond * used.seconds()) / calls;
        }
    }

    /** Creates, activates, heartbeats and completes the same sessions. */
    List<Leg> measure(int sessions) {
        List<Leg> legs = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String body = new JsonObject().put("job_title", "Backend Engineer").encode();
        legs.add(leg(
                "create",
                20,
                sessions,
                number -> request(number, "/api/sessions")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                answer -> ids.add(new JsonObject(answer).getString("id"))));
        if (ids.size() < sessions) {
            throw new NotMeasuredException("Only " + ids.size() + " of " + sessions + " sessions could be made.");
        }
        legs.add(leg("activate", 10, sessions, number -> post(number, ids, "/activate"), answer -> {}));
        legs.add(leg("heartbeat", 100, sessions * 4, number -> heartbeat(number % sessions, ids), answer -> {}));
        legs.add(leg("complete", 15, sessions, number -> post(number, ids, "/complete"), answer -> {}));
        return legs;
    }

    private Leg leg(
            String name, int perSecond, int calls, IntFunction<HttpRequest> requests, Consumer<String> answered) {
        Usage before = processes.usage();
        Duration length = Duration.ofMillis((calls * 1000L + perSecond - 1) / perSecond);
        List<OpenLoop.Answer> answers = new OpenLoop(http, perSecond).run(length, requests);
        Pause.of(AFTERWARDS);
        Usage used = processes.usage().since(before);
        Latencies latencies = new Latencies(name);
        answers.forEach(answer -> latencies.add(answer.micros()));
        List<OpenLoop.Answer> taken =
                answers.stream().filter(answer -> answer.status() / 100 == 2).toList();
        taken.forEach(answer -> answered.accept(answer.body()));
        return new Leg(name, perSecond, answers.size(), answers.size() - taken.size(), latencies, used);
    }

    private HttpRequest post(int number, List<String> ids, String call) {
        return request(number, "/api/sessions/" + ids.get(number) + call)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }

    private HttpRequest heartbeat(int number, List<String> ids) {
        return request(number, "/api/sessions/" + ids.get(number) + "/heartbeat")
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
    }

    private HttpRequest.Builder request(int number, String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(REQUEST_LIMIT)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + tokens.get(number % tokens.size()));
    }
}
