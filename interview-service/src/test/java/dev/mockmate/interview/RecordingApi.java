package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.recording.application.EraseRecordings;
import dev.mockmate.interview.recording.application.RecordingsConfig;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Recordings over the REST API, with their files. */
abstract class RecordingApi {
    static final int MOST = 25 * 1024 * 1024;

    final Sessions session = Sessions.active();
    String attempt;
    final byte[] audio = Recordings.webm(200_000);
    final Instant begun = Instant.now().minusSeconds(1);

    @Inject
    TestClock clock;

    @Inject
    EraseRecordings erase;

    @Inject
    RecordingsConfig config;

    @BeforeEach
    void prepare() {
        attempt = Recordings.attempt(session);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    HttpResponse<String> put(byte[] bytes) {
        HttpResponse<String> kept = Recordings.put(session.token(), attempt, "audio/webm;codecs=opus", bytes);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        return kept;
    }

    String etag() {
        return Recordings.get(session.token(), attempt)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    void head(Socket socket, String framing) throws IOException {
        socket.getOutputStream()
                .write(("PUT " + Recordings.path(attempt) + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + session.token() + "\r\nContent-Type: audio/webm\r\n" + framing + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** Neither rows nor bytes of the attempt, once what is due was removed. */
    void nothingIsLeft() {
        assertThat(Recordings.get(session.token(), attempt).statusCode()).isEqualTo(404);
        Probe.eventually(() -> {
            run(() -> erase.expired());
            assertThat(rows("true")).isZero();
            assertThat(files()).isEmpty();
        });
    }

    /** The files since this test began that belong to its attempt, or to nothing. */
    List<Path> files() {
        try (Stream<Path> walk = Files.walk(Path.of(config.folder()))) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().lastModified() >= begun.toEpochMilli())
                    .filter(file -> Database.number(
                                    "select count(*) from recordings where id = ? and attempt_id <> ?",
                                    UUID.fromString(file.getFileName().toString()),
                                    UUID.fromString(attempt))
                            == 0)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    long rows(String condition) {
        return Database.number(
                "select count(*) from recordings where attempt_id = ? and " + condition, UUID.fromString(attempt));
    }

    static void run(Supplier<Uni<Long>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
