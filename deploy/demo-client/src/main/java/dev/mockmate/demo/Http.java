package dev.mockmate.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** JSON over HTTP with the one origin. What keeps a call from being answered at all is a {@link Failure}. */
final class Http {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(20);

    private final String origin;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();

    private Http(String origin) {
        this.origin = origin;
    }

    /** The origin at an {@code http(s)://host:port} address. */
    static Http at(String url) {
        String origin = url.replaceAll("/+$", "");
        try {
            URI uri = new URI(origin);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return new Http(origin);
            }
        } catch (URISyntaxException e) {
            throw new Failure(url + " is not the address of a MockMate: use one like http://localhost:8080.", e);
        }
        throw new Failure(url + " is not the address of a MockMate: use one like http://localhost:8080.");
    }

    /**
     * An answer.
     *
     * @param body missing where there was no JSON
     */
    record Answer(int status, JsonNode body) {

        boolean isOk() {
            return status >= 200 && status < 300;
        }

        /** What a problem detail says, or the bare status. */
        String problem() {
            String title = body.path("title").asText("status " + status);
            String detail = body.path("detail").asText("");
            return detail.isEmpty() ? title : title + ": " + detail;
        }
    }

    HttpClient client() {
        return client;
    }

    String origin() {
        return origin;
    }

    /** The same origin for a WebSocket. */
    URI socket(String path) {
        return URI.create(origin.replaceFirst("^http", "ws") + path);
    }

    Answer get(String path, String token) {
        return send(authorised(path, token).GET());
    }

    /** A file, if there is one. */
    Optional<byte[]> bytes(String path, String token) {
        HttpResponse<byte[]> response =
                call(authorised(path, token).header("Accept", "*/*").GET(), BodyHandlers.ofByteArray());
        return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
    }

    Answer delete(String path, String token) {
        return send(authorised(path, token).DELETE());
    }

    Answer post(String path, String token, JsonNode body) {
        HttpRequest.BodyPublisher publisher =
                body.isMissingNode() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        return send(authorised(path, token)
                .header("Content-Type", "application/json")
                .POST(publisher));
    }

    /** A form without a token, as token endpoints take it. */
    Answer form(String path, String encoded) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded)));
    }

    /** The sentence for a failure to reach the origin. */
    Failure notReached(Throwable cause) {
        return new Failure("MockMate does not answer at " + origin + "; start it with deploy/up.", cause);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = call(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), json(response.body()).orElseGet(MissingNode::getInstance));
    }

    private <T> HttpResponse<T> call(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) {
        HttpRequest built = request.timeout(CALL_LIMIT).build();
        try {
            return client.send(built, as);
        } catch (ConnectException e) {
            throw notReached(e);
        } catch (HttpTimeoutException e) {
            throw new Failure(built.uri().getPath() + " did not answer within " + CALL_LIMIT.toSeconds() + " s.", e);
        } catch (IOException e) {
            throw new Failure("The connection to " + origin + " broke.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }

    private HttpRequest.Builder authorised(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .header("Accept", "application/json, application/problem+json");
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
