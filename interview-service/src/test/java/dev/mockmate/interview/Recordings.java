package dev.mockmate.interview;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;

/** Sends and reads recordings as browsers do. */
final class Recordings {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private Recordings() {}

    /** An attempt that waits for its answer. */
    static String attempt(Sessions session) {
        return InterviewApi.next(session, InterviewApi.init(session)).getString("attempt_id");
    }

    /** Something that begins as WebM does. */
    static byte[] webm(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        byte[] head = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};
        System.arraycopy(head, 0, bytes, 0, Math.min(length, head.length));
        return bytes;
    }

    static HttpResponse<String> put(String token, String attempt, String type, byte[] body) {
        return put(token, attempt, type, BodyPublishers.ofByteArray(body));
    }

    /** Without telling the length. */
    static HttpResponse<String> putChunked(String token, String attempt, String type, InputStream body) {
        return put(token, attempt, type, BodyPublishers.ofInputStream(() -> body));
    }

    static HttpResponse<byte[]> get(String token, String attempt, String... headers) {
        HttpRequest.Builder request = request(token, attempt).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static HttpResponse<Void> head(String token, String attempt) {
        return send(
                request(token, attempt).method("HEAD", BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.discarding());
    }

    static String code(HttpResponse<String> problem) {
        return new JsonPath(problem.body()).getString("code");
    }

    private static HttpResponse<String> put(String token, String attempt, String type, BodyPublisher body) {
        HttpRequest.Builder request = request(token, attempt).PUT(body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String token, String attempt) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path(attempt)))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token);
    }

    static String path(String attempt) {
        return "/api/mock/attempts/" + attempt + "/audio";
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
