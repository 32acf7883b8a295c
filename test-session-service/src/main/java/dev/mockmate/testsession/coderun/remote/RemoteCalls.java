package dev.mockmate.testsession.coderun.remote;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * JSON calls to a runner of somebody else. Each has a time limit and an answer of bounded size; what is refused for the moment
 * (429, 5xx, a cut connection) is tried again twice, no sooner than asked, never on the caller's credit for longer than the limit.
 * Redirects are not followed. Blocks.
 */
final class RemoteCalls {
    private static final int TRIES = 3;
    private static final int MOST_BYTES = 16 << 20;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final ExecutorService readers = Executors.newCachedThreadPool(RemoteCalls::daemon);
    private final URI base;
    private final Optional<Header> header;
    private final Duration limit;

    RemoteCalls(String base, Optional<Header> header, Duration limit) {
        this.base = URI.create(base.endsWith("/") ? base : base + "/");
        this.header = header;
        this.limit = limit;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "remote-runner-body");
        thread.setDaemon(true);
        return thread;
    }

    /** A header that says who we are. */
    record Header(String name, String value) {}

    /** The runner did not do what it should have done. */
    static final class RemoteFailureException extends Exception {
        RemoteFailureException(String what) {
            super(what, null, false, false);
        }
    }

    /** What it answers to a GET. */
    Object get(String path) throws RemoteFailureException {
        return call(request(path).GET().build());
    }

    /** What it answers to a POST. */
    Object post(String path, Object body) throws RemoteFailureException {
        return call(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.encode(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "application/json")
                .timeout(limit);
        header.ifPresent(each -> request.header(each.name(), each.value()));
        return request;
    }

    private Object call(HttpRequest request) throws RemoteFailureException {
        long deadline = System.nanoTime() + limit.toNanos();
        String problem = "";
        for (int i = 0; i < TRIES; i++) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << i);
            try {
                HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                if (response.statusCode() / 100 == 2) {
                    return json(response);
                }
                problem = "it answered " + response.statusCode();
                response.body().close();
                if (response.statusCode() != 429 && response.statusCode() < 500) {
                    throw new RemoteFailureException(problem);
                }
                pause = asked(response).orElse(pause);
            } catch (IOException cut) {
                problem = "it does not answer (" + cut.getClass().getSimpleName() + ")";
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new RemoteFailureException("interrupted");
            }
            if (System.nanoTime() + pause.toNanos() > deadline) {
                break;
            }
            pause(pause);
        }
        throw new RemoteFailureException(problem);
    }

    private Object json(HttpResponse<InputStream> response)
            throws IOException, InterruptedException, RemoteFailureException {
        try {
            byte[] bytes = read(response.body());
            if (bytes.length > MOST_BYTES) {
                throw new RemoteFailureException("its answer is too long");
            }
            return Json.decodeValue(new String(bytes, StandardCharsets.UTF_8));
        } catch (DecodeException rubbish) {
            throw new RemoteFailureException("its answer is no JSON");
        }
    }

    /** The client's own limit ends with the head of an answer; a body may come as slowly as it likes. */
    private byte[] read(InputStream body) throws IOException, InterruptedException {
        Future<byte[]> reading = readers.submit(() -> body.readNBytes(MOST_BYTES + 1));
        try (body) {
            return reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException cut) {
            throw new IOException("cut", cut.getCause());
        } catch (TimeoutException slow) {
            throw new HttpTimeoutException("the body took too long");
        }
    }

    private static Optional<Duration> asked(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value ->
                        !value.isEmpty() && value.length() < 6 && value.chars().allMatch(Character::isDigit))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .map(wait -> wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait);
    }

    private static void pause(Duration pause) {
        long jitter = ThreadLocalRandom.current().nextLong(pause.toNanos() / 4 + 1);
        LockSupport.parkNanos(pause.toNanos() + jitter);
    }
}
