package dev.mockmate.benchmarks;

import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The calls of candidates who bring their own questions, answer them and wait for the assessment; each fails loudly. */
final class AnswerCalls {

    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(60);
    private static final Duration SESSION_LIMIT = Duration.ofSeconds(30);
    private static final int LAST_QUESTION = 1_000;

    private final LocalStack stack;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger users = new AtomicInteger();

    AnswerCalls(LocalStack stack) {
        this.stack = stack;
    }

    /** A session with the token of its owner. */
    record Session(String id, String token) {}

    HttpClient http() {
        return http;
    }

    /** An active session, of a user of its own, that interview-service has heard of: a model is paid for no other. */
    Session newSession() {
        int user = users.incrementAndGet();
        String token = Candidates.token(http, stack.originUrl(), "candidate" + (user == 1 ? "" : user));
        String sessions = stack.url(Service.SESSION.module()) + "/api/sessions";
        String id = send(post(token, URI.create(sessions), new JsonObject().put("job_title", "Java Developer")))
                .getString("id");
        send(post(token, URI.create(sessions + "/" + id + "/activate"), new JsonObject()));
        Session session = new Session(id, token);
        HttpRequest ask = question(session, LAST_QUESTION, "Are you there?");
        await(() -> answer(ask).statusCode() / 100 == 2);
        HttpRequest report = request(token, "/api/interviews/" + id + "/report").build();
        await(() -> answer(report).body().contains("\"status\":\"active\""));
        return session;
    }

    /** Asks a question; answers its id. */
    String ask(Session session, int number) {
        return send(question(session, number, "Tell me about a time you moved a system."))
                .getString("question_id");
    }

    /** Answers a question; answers the answer's id. */
    String answer(Session session, String question, String text) {
        return send(post(
                        session.token(),
                        "/api/interviews/" + session.id() + "/answers",
                        new JsonObject()
                                .put("question_id", question)
                                .put("answer_text", text)
                                .put("response_time", 60)))
                .getString("answer_id");
    }

    /** Waits until an answer is assessed; answers which part of the assessment arrived when, in {@link System#nanoTime}. */
    Map<String, Long> arrivals(Session session, String answer) {
        HttpRequest request = request(session.token(), "/api/mock/attempts/" + answer + "/stream")
                .header("Accept", "text/event-stream")
                .build();
        Map<String, Long> arrivals = new LinkedHashMap<>();
        List<String> event = new ArrayList<>();
        try (Stream<String> lines =
                http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            lines.forEach(line -> {
                if (line.startsWith("event:")) {
                    event.add(line.substring("event:".length()).strip());
                } else if (line.isEmpty() && !event.isEmpty()) {
                    arrivals.put(event.remove(0), System.nanoTime());
                }
            });
            return arrivals;
        } catch (IOException e) {
            throw new NotMeasuredException("A stream broke off: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasuredException("Interrupted.", e);
        }
    }

    private HttpRequest question(Session session, int number, String text) {
        return post(
                session.token(),
                "/api/interviews/" + session.id() + "/questions",
                new JsonObject()
                        .put("question_number", number)
                        .put("question_text", text)
                        .put("category", "behavioral")
                        .put("difficulty_level", "medium")
                        .put("expected_duration", 3));
    }

    private static void await(BooleanSupplier heard) {
        long deadline = System.nanoTime() + SESSION_LIMIT.toNanos();
        while (!heard.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new NotMeasuredException("interview-service never heard of the session or its activation.");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private HttpRequest post(String token, String path, JsonObject body) {
        return post(token, URI.create(stack.url(Service.INTERVIEW.module()) + path), body);
    }

    private HttpRequest post(String token, URI address, JsonObject body) {
        return request(token, address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build();
    }

    private HttpRequest.Builder request(String token, String path) {
        return request(token, URI.create(stack.url(Service.INTERVIEW.module()) + path));
    }

    private static HttpRequest.Builder request(String token, URI address) {
        return HttpRequest.newBuilder(address).timeout(REQUEST_LIMIT).header("Authorization", "Bearer " + token);
    }

    private JsonObject send(HttpRequest request) {
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() / 100 != 2) {
            throw new NotMeasuredException("A call failed: " + answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body());
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NotMeasuredException("A call failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasuredException("Interrupted.", e);
        }
    }
}
