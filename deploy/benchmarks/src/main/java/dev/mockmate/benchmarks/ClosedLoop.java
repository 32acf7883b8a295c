package dev.mockmate.benchmarks;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Callers who each send the next request when the last one is answered: what the system gets done at the most. */
final class ClosedLoop {

    private final HttpClient http;
    private final int callers;

    ClosedLoop(HttpClient http, int callers) {
        this.http = http;
        this.callers = callers;
    }

    /** All answers, in the order they came, and how long it took. */
    record Run(List<OpenLoop.Answer> answers, Duration took) {

        long perSecond() {
            return Math.round(answers.size() * 1e9 / took.toNanos());
        }
    }

    /** Sends the requests {@code 0} … {@code count - 1}; returns when all are answered. */
    Run run(int count, IntFunction<HttpRequest> requests) {
        AtomicInteger next = new AtomicInteger();
        Queue<OpenLoop.Answer> answers = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        CompletableFuture<?>[] all = IntStream.range(0, callers)
                .mapToObj(caller -> call(next, count, requests, answers))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        return new Run(List.copyOf(answers), Duration.ofNanos(System.nanoTime() - begin));
    }

    private CompletableFuture<Void> call(
            AtomicInteger next, int count, IntFunction<HttpRequest> requests, Queue<OpenLoop.Answer> answers) {
        int number = next.getAndIncrement();
        if (number >= count) {
            return CompletableFuture.completedFuture(null);
        }
        long begin = System.nanoTime();
        return http.sendAsync(requests.apply(number), HttpResponse.BodyHandlers.ofString())
                .handle((answer, failure) -> {
                    long micros = (System.nanoTime() - begin) / 1000;
                    return failure == null
                            ? new OpenLoop.Answer(answer.statusCode(), answer.body(), micros)
                            : new OpenLoop.Answer(-1, String.valueOf(failure.getMessage()), micros);
                })
                .thenCompose(answer -> {
                    answers.add(answer);
                    return call(next, count, requests, answers);
                });
    }
}
