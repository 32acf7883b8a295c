package dev.mockmate.benchmarks;

import dev.mockmate.local.ThrowawayStack;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * What balance and lists take through the one origin while it carries 300 live interviews, 100 slow uploads and 100 open event
 * streams, beside what they take without. The users are made for it, three interviews each.
 */
final class OriginLoad {

    private static final int USERS = 100;
    private static final int LINES_OF_USER = 3;
    private static final int UPLOADS = 100;
    private static final int STREAMS = 100;
    private static final int PER_SECOND = 50;
    private static final int AT_ONCE = 4;
    private static final int OPENED_AT_ONCE = 10;
    private static final int TRIES = 5;
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final long LINE_LIMIT_SECONDS = 120;

    private final String origin;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger linesOpen = new AtomicInteger();

    private OriginLoad(String origin) {
        this.origin = origin;
    }

    static void run() {
        try (ThrowawayStack throwaway =
                ThrowawayStack.start("benchmark", builder -> builder.jvmFlags(ThrowawayStack.FAST_JVM)
                        .moreCandidates(USERS))) {
            new OriginLoad(throwaway.stack().originUrl()).measure();
        }
    }

    /** A session and whose it is. */
    private record Made(String id, String token) {}

    private void measure() {
        List<String> tokens = new ArrayList<>();
        for (int number = 1; number <= USERS; number++) {
            tokens.add(Candidates.token(http, origin, "load" + number));
        }
        List<Made> sessions = sessions(tokens);
        System.out.println("Measuring without load …");
        List<OpenLoop.Answer> quiet = politeCalls(tokens);
        try (RudeCrowd crowd = new RudeCrowd(origin)) {
            System.out.println("Opening " + sessions.size() + " live interviews …");
            openAll(sessions);
            System.out.println("Opening " + UPLOADS + " slow uploads and " + STREAMS + " event streams …");
            List<String> drafts = drafts(sessions.subList(0, STREAMS));
            for (int i = 0; i < STREAMS; i++) {
                crowd.stream(
                        "/api/mock/attempts/" + drafts.get(i) + "/stream",
                        sessions.get(i).token());
            }
            for (int i = 0; i < UPLOADS; i++) {
                crowd.upload("/api/sessions", tokens.get(i % tokens.size()));
            }
            System.out.println("Measuring with load …");
            List<OpenLoop.Answer> loaded = politeCalls(tokens);
            print(quiet, loaded, crowd);
        }
    }

    private List<OpenLoop.Answer> politeCalls(List<String> tokens) {
        return new OpenLoop(http, PER_SECOND).run(MEASURED, number -> request(
                        number % 2 == 0 ? "/api/billing/balance" : "/api/sessions?limit=20",
                        tokens.get(number % tokens.size()))
                .build());
    }

    private List<Made> sessions(List<String> tokens) {
        String body = new JsonObject().put("job_title", "Backend Engineer").encode();
        return new ClosedLoop(http, AT_ONCE)
                        .run(USERS * LINES_OF_USER, number -> request("/api/sessions", tokens.get(number % USERS))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build())
                        .answers()
                        .stream()
                        .map(answer -> new JsonObject(answer.body()))
                        .map(session -> new Made(session.getString("id"), owner(session, tokens)))
                        .toList();
    }

    private String owner(JsonObject session, List<String> tokens) {
        return tokens.stream()
                .filter(token -> new JsonObject(new String(
                                java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                                java.nio.charset.StandardCharsets.UTF_8))
                        .getString("sub")
                        .equals(session.getString("user_id")))
                .findFirst()
                .orElseThrow(() -> new NotMeasuredException("A session could not be made: " + session));
    }

    /** A few at a time: not the beginning of interviews is measured here, but their being there. */
    private void openAll(List<Made> sessions) {
        for (int from = 0; from < sessions.size(); from += OPENED_AT_ONCE) {
            sessions.subList(from, Math.min(sessions.size(), from + OPENED_AT_ONCE)).stream()
                    .map(session -> open(session, TRIES))
                    .toList()
                    .forEach(OriginLoad::await);
        }
    }

    /** Told the first question; a line that is asked to come back does. */
    private CompletableFuture<Void> open(Made session, int tries) {
        CompletableFuture<Void> greeted = new CompletableFuture<>();
        http.newWebSocketBuilder()
                .subprotocols("mockmate.v1.json")
                .buildAsync(URI.create(origin.replaceFirst("^http", "ws") + "/ws/interview"), new Ear(greeted))
                .thenCompose(line -> line.sendText(start(session), true))
                .whenComplete((line, failure) -> {
                    if (failure != null) {
                        greeted.completeExceptionally(failure);
                    }
                });
        return greeted.exceptionallyCompose(
                failure -> tries > 1 ? open(session, tries - 1) : CompletableFuture.<Void>failedFuture(failure));
    }

    private static String start(Made session) {
        JsonObject start = new JsonObject().put("auth_token", session.token()).put("interview_id", session.id());
        return new JsonObject().put("start_request", start).encode();
    }

    private static void await(CompletableFuture<Void> greeted) {
        try {
            greeted.orTimeout(LINE_LIMIT_SECONDS, TimeUnit.SECONDS).join();
        } catch (RuntimeException e) {
            throw new NotMeasuredException("A line was not told its first question: " + e.getMessage(), e);
        }
    }

    /** Waits for the first question of each line, and counts lines that end. */
    private final class Ear implements WebSocket.Listener {

        private final CompletableFuture<Void> greeted;
        private final StringBuilder message = new StringBuilder();

        Ear(CompletableFuture<Void> greeted) {
            this.greeted = greeted;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            message.append(text);
            if (last) {
                if (message.indexOf("\"question\"") >= 0 && greeted.complete(null)) {
                    linesOpen.incrementAndGet();
                }
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            over(new NotMeasuredException("it was closed with " + code + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable cause) {
            over(cause);
        }

        private void over(Throwable why) {
            if (!greeted.completeExceptionally(why)) {
                linesOpen.decrementAndGet();
            }
        }
    }

    /** The attempt each of the sessions waits for. */
    private List<String> drafts(List<Made> sessions) {
        return sessions.stream()
                .map(session -> {
                    JsonObject report = json(request("/api/interviews/" + session.id() + "/report", session.token()));
                    String interview = report.getJsonObject("interview").getString("id");
                    return json(request("/api/mock/" + interview + "/next-question", session.token())
                                    .POST(HttpRequest.BodyPublishers.noBody()))
                            .getString("attempt_id");
                })
                .toList();
    }

    private JsonObject json(HttpRequest.Builder request) {
        OpenLoop.Answer answer = new ClosedLoop(http, 1)
                .run(1, number -> request.build())
                .answers()
                .get(0);
        if (answer.status() != 200) {
            throw new NotMeasuredException("A call was answered with " + answer.status() + ": " + answer.body());
        }
        return new JsonObject(answer.body());
    }

    private void print(List<OpenLoop.Answer> quiet, List<OpenLoop.Answer> loaded, RudeCrowd crowd) {
        int lines = USERS * LINES_OF_USER;
        int uploadsOpen = crowd.uploadsOpen();
        int streamsOpen = crowd.streamsOpen();
        System.out.println();
        System.out.println("origin-load: GET balance and sessions through the one origin, " + PER_SECOND + " a second, "
                + USERS + " users");
        System.out.println(
                "cores " + Runtime.getRuntime().availableProcessors() + "; open after it: live lines " + linesOpen.get()
                        + " of " + lines + ", uploads " + uploadsOpen + " of " + UPLOADS + ", event streams "
                        + streamsOpen + " of " + STREAMS);
        System.out.println("answers without load " + byStatus(quiet) + ", with load " + byStatus(loaded));
        System.out.println(Latencies.HEADER);
        System.out.println(latencies("without load", quiet).line());
        System.out.println(latencies("with load", loaded).line());
        boolean allAnswered = loaded.stream().allMatch(answer -> answer.status() == 200);
        if (!allAnswered || linesOpen.get() < lines || streamsOpen < STREAMS) {
            throw new AimMissedException(
                    "Under load not every call was answered with 200, or a line or stream was lost.");
        }
    }

    private static Latencies latencies(String name, List<OpenLoop.Answer> answers) {
        Latencies latencies = new Latencies(name);
        answers.forEach(answer -> latencies.add(answer.micros()));
        return latencies;
    }

    private static Map<Integer, Long> byStatus(List<OpenLoop.Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(OpenLoop.Answer::status, Collectors.counting()));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }
}
