package dev.mockmate.benchmarks;

import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import dev.mockmate.local.ThrowawayStack;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long {@code POST /api/sessions/{id}/activate} takes, and how many of them the system gets done in a second.
 *
 * <pre>
 *   POST …/activate ─► session: activating ─► Kafka ─► billing holds a credit ─► Kafka ─► session: active ─► 200
 *   └─────────────────────────────────────── measured ─────────────────────────────────────────────────────┘
 * </pre>
 *
 * Latency is taken open-loop at a fixed rate, throughput closed-loop with as many callers as are needed to keep everything busy.
 * The sessions are made before.
 */
final class Activations {

    private static final int PER_SECOND = 50;
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final int CALLERS = 64;
    private static final int WARM_UP = 3_000;
    private static final int AT_ONCE = 3_000;
    private static final int CREDITS = 100_000;
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(20);

    private final LocalStack stack;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> tokens;

    private Activations(LocalStack stack) {
        this.stack = stack;
        this.tokens = Candidates.tokens(http, stack.originUrl());
    }

    static void run() {
        try (ThrowawayStack throwaway = ThrowawayStack.start(
                "benchmark", builder -> builder.services(Set.of(Service.SESSION, Service.BILLING, Service.INTERVIEW))
                        .jvmFlags(ThrowawayStack.FAST_JVM))) {
            new Activations(throwaway.stack()).measure();
        }
    }

    /** A session and whose it is. */
    private record Made(String id, String token) {}

    private void measure() {
        grantCredits();
        System.out.println("Warming up with " + WARM_UP + " activations …");
        List<Made> warm = newSessions(WARM_UP);
        new ClosedLoop(http, CALLERS).run(warm.size(), number -> activate(warm.get(number)));
        int steady = Math.toIntExact(MEASURED.toSeconds() * PER_SECOND);
        List<Made> sessions = newSessions(steady + AT_ONCE);
        System.out.println("Measuring …");
        List<OpenLoop.Answer> answers =
                new OpenLoop(http, PER_SECOND).run(MEASURED, number -> activate(sessions.get(number)));
        ClosedLoop.Run atOnce =
                new ClosedLoop(http, CALLERS).run(AT_ONCE, number -> activate(sessions.get(steady + number)));
        print(answers, atOnce);
    }

    private static void print(List<OpenLoop.Answer> answers, ClosedLoop.Run atOnce) {
        System.out.println();
        System.out.println("activations: POST /activate until the session is active, " + Candidates.COUNT + " users");
        System.out.println("cores " + Runtime.getRuntime().availableProcessors() + ", Java "
                + Runtime.version().feature() + ", answers "
                + answers.stream().collect(Collectors.groupingBy(OpenLoop.Answer::status, Collectors.counting()))
                + " at " + PER_SECOND + " a second, "
                + atOnce.answers().stream()
                        .collect(Collectors.groupingBy(OpenLoop.Answer::status, Collectors.counting()))
                + " of " + CALLERS + " callers");
        System.out.println(Latencies.HEADER);
        Latencies steady = new Latencies("at " + PER_SECOND + " a second, due to answer");
        answers.forEach(answer -> steady.add(answer.micros()));
        System.out.println(steady.line());
        Latencies busy = new Latencies("of " + CALLERS + " callers, call to answer");
        atOnce.answers().forEach(answer -> busy.add(answer.micros()));
        System.out.println(busy.line());
        System.out.println("activations a second: " + atOnce.perSecond());
        // 202: the decision took longer than a caller waits, as it may when everything is busy.
        boolean othersToo = Stream.concat(answers.stream(), atOnce.answers().stream())
                .anyMatch(answer -> answer.status() != 200 && answer.status() != 202);
        if (othersToo) {
            throw new NotMeasuredException("Some activations failed, so the figures are of fewer.");
        }
    }

    private List<Made> newSessions(int count) {
        List<Made> made = new ArrayList<>();
        String body = new JsonObject().put("job_title", "Backend Engineer").encode();
        List<List<OpenLoop.Answer>> perUser = new ArrayList<>();
        for (String token : tokens) {
            perUser.add(new ClosedLoop(http, 4)
                    .run((count + tokens.size() - 1) / tokens.size(), number -> request("/api/sessions", token, body)
                            .build())
                    .answers());
        }
        for (int number = 0; made.size() < count; number++) {
            for (int user = 0; user < tokens.size() && made.size() < count; user++) {
                made.add(new Made(id(perUser.get(user).get(number)), tokens.get(user)));
            }
        }
        return made;
    }

    private static String id(OpenLoop.Answer answer) {
        if (answer.status() != 201) {
            throw new NotMeasuredException("A session could not be made: " + answer.status() + " " + answer.body());
        }
        return new JsonObject(answer.body()).getString("id");
    }

    private HttpRequest activate(Made session) {
        return request("/api/sessions/" + session.id() + "/activate", session.token(), "")
                .build();
    }

    private HttpRequest.Builder request(String path, String token, String body) {
        return HttpRequest.newBuilder(URI.create(stack.url(Service.SESSION.module()) + path))
                .timeout(REQUEST_LIMIT)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** More than all activations of the benchmark need. */
    private void grantCredits() {
        String admin = Candidates.token(http, stack.originUrl(), "admin");
        for (String token : tokens) {
            String user = new JsonObject(new String(
                            java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .getString("sub");
            JsonObject grant = new JsonObject()
                    .put("user_id", user)
                    .put("amount", CREDITS)
                    .put("source", "promo")
                    .put("reason", "benchmark");
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(stack.url(Service.BILLING.module()) + "/api/billing/grants"))
                    .timeout(REQUEST_LIMIT)
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + admin)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString(grant.encode()))
                    .build();
            granted(request);
        }
    }

    private void granted(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new NotMeasuredException("Credits could not be granted: " + answer.body());
            }
        } catch (IOException e) {
            throw new NotMeasuredException("Credits could not be granted: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasuredException("Interrupted.", e);
        }
    }
}
