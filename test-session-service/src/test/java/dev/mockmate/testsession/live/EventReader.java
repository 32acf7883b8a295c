package dev.mockmate.testsession.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of a stream of server-sent events, as a page with fetch is one. */
public final class EventReader implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration SOON = Duration.ofSeconds(60);

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /** An event. */
    public record Event(String id, String name, JsonObject data) {}

    private EventReader(HttpResponse<InputStream> response) {
        this.response = response;
    }

    /** Opens a stream, from behind an event where one is given. */
    public static EventReader open(String path, String token, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            EventReader reader = new EventReader(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
            Thread thread = new Thread(reader::read, "sse");
            thread.setDaemon(true);
            thread.start();
            return reader;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status a stream is answered with, whose events nobody waits for; an empty token is none. */
    public static int statusOf(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", "text/event-stream");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The next event, which has to be of this name. */
    public Event next(String name) {
        try {
            Event event = events.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            assertThat(event).as("an event %s", name).isNotNull();
            assertThat(event.name()).isEqualTo(name);
            return event;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        StringBuilder block = new StringBuilder();
        try (InputStream body = response.body()) {
            for (int next = body.read(); next >= 0; next = body.read()) {
                block.append((char) next);
                if (block.length() > 1 && block.toString().endsWith("\n\n")) {
                    take(new String(block.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
                    block.setLength(0);
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void take(String block) {
        List<String> lines = block.lines().toList();
        String data = value(lines, "data");
        if (!data.isEmpty()) {
            events.add(new Event(value(lines, "id"), value(lines, "event"), new JsonObject(data)));
        }
    }

    private static String value(List<String> lines, String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
