package dev.mockmate.benchmarks;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/**
 * Sends requests at a fixed rate whatever the answers do, as independent users would: a slow server gets no fewer of them, and
 * a request counts from when it was due.
 */
final class OpenLoop {

    private final HttpClient http;
    private final int perSecond;

    OpenLoop(HttpClient http, int perSecond) {
        this.http = http;
        this.perSecond = perSecond;
    }

    /**
     * One request and what came of it.
     *
     * @param status the HTTP status, or -1 when none came
     * @param micros from when it was due to its answer
     */
    record Answer(int status, String body, long micros) {}

    /** Sends for {@code length}; returns when everything is answered. */
    List<Answer> run(Duration length, IntFunction<HttpRequest> requests) {
        long count = length.toMillis() * perSecond / 1000;
        long gap = Duration.ofSeconds(1).toNanos() / perSecond;
        long begin = System.nanoTime();
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long due = begin + i * gap;
            Pause.until(due);
            sent.add(send(requests.apply(i), due));
        }
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Answer> send(HttpRequest request, long due) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .handle((answer, failure) -> failure == null
                        ? new Answer(answer.statusCode(), answer.body(), (System.nanoTime() - due) / 1000)
                        : new Answer(-1, String.valueOf(failure.getMessage()), (System.nanoTime() - due) / 1000));
    }
}
