package dev.mockmate.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The WebSocket of a live interview in the JSON form of the protocol; everything it hears goes to one listener. */
final class Line {

    private static final String SUBPROTOCOL = "mockmate.v1.json";
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final WebSocket socket;

    private Line(WebSocket socket) {
        this.socket = socket;
    }

    static Line open(Http http, Consumer<Happening> listener) {
        try {
            return new Line(http.client()
                    .newWebSocketBuilder()
                    .subprotocols(SUBPROTOCOL)
                    .connectTimeout(CONNECT_LIMIT)
                    .buildAsync(http.socket("/ws/interview"), new Ear(listener))
                    .join());
        } catch (CompletionException e) {
            throw new Failure("The live line at " + http.socket("/ws/interview") + " could not be opened.", e);
        }
    }

    void start(String token, String sessionId) {
        send("start_request", body().put("auth_token", token).put("interview_id", sessionId));
    }

    /** Says an answer and that it is complete. */
    void answer(String exchangeId, String text) {
        send("text_answer", body().put("text", text).put("exchange_id", exchangeId));
        send("finish_answer", body().put("exchange_id", exchangeId));
    }

    void refreshToken(String token) {
        send("token_refresh", body().put("auth_token", token));
    }

    void end() {
        send("end_request", body());
    }

    /** Leaves without a word to the other side's close. */
    void abandon() {
        socket.abort();
    }

    private void send(String kind, ObjectNode payload) {
        String frame = body().<ObjectNode>set(kind, payload).toString();
        try {
            socket.sendText(frame, true).join();
        } catch (CompletionException e) {
            throw new Failure("The connection to the interview was lost.", e);
        }
    }

    private static ObjectNode body() {
        return Http.JSON.createObjectNode();
    }

    private static final class Ear implements WebSocket.Listener {

        private final Consumer<Happening> listener;
        private final StringBuilder frame = new StringBuilder();

        Ear(Consumer<Happening> listener) {
            this.listener = listener;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            frame.append(data);
            if (last) {
                listener.accept(heard(frame.toString()));
                frame.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            listener.accept(new Happening.Closed(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable cause) {
            listener.accept(new Happening.Broken(cause));
        }

        private static Happening heard(String text) {
            try {
                JsonNode message = Http.JSON.readTree(text);
                return new Happening.Said(message);
            } catch (JsonProcessingException e) {
                return new Happening.Broken(e);
            }
        }
    }
}
