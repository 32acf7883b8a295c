package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.PrivacyEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.interview.recording.application.EraseRecordings;
import dev.mockmate.interview.recording.application.RecordingsConfig;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.HostileInput;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.TestClock;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recordings in a folder: as streams, by range, for 30 days. */
@QuarkusTest
class RecordingIT {
    private static final int MOST = 25 * 1024 * 1024;

    private final Sessions session = Sessions.active();
    private String attempt;
    private final byte[] audio = Recordings.webm(200_000);
    private final Instant begun = Instant.now().minusSeconds(1);

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

    @Test
    void shouldKeepARecording() {
        JsonPath kept = new JsonPath(put(audio).body());

        assertThat(kept.getString("attempt_id")).isEqualTo(attempt);
        assertThat(kept.getString("content_type")).isEqualTo("audio/webm");
        assertThat(kept.getLong("size_bytes")).isEqualTo(audio.length);
        assertThat(Duration.between(
                        Instant.parse(kept.getString("created_at")), Instant.parse(kept.getString("expires_at"))))
                .isEqualTo(Duration.ofDays(30));
        HttpResponse<byte[]> read = Recordings.get(session.token(), attempt);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(audio);
        assertThat(read.headers().firstValue("Content-Type")).contains("audio/webm");
        assertThat(read.headers().firstValue("Content-Length")).contains("200000");
        assertThat(read.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(read.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(read.headers().firstValue("ETag")).contains('"' + kept.getString("sha256") + '"');
    }

    @Test
    void shouldTakeABodyThatDoesNotTellItsLength() {
        HttpResponse<String> kept =
                Recordings.putChunked(session.token(), attempt, "audio/webm", new ByteArrayInputStream(audio));

        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(Recordings.get(session.token(), attempt).body()).isEqualTo(audio);
    }

    @Test
    void shouldAnswerAccordingToItsDocument() {
        put(audio);

        Api.as(session.token())
                .header("Range", "bytes=0-99")
                .get(Recordings.path(attempt))
                .then()
                .statusCode(206);
        Api.as(session.token())
                .header("Range", "bytes=200000-")
                .get(Recordings.path(attempt))
                .then()
                .statusCode(416);
    }

    @Test
    void shouldServeRanges() {
        put(audio);

        HttpResponse<byte[]> middle = Recordings.get(session.token(), attempt, "Range", "bytes=1000-70000");
        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.headers().firstValue("Content-Range")).contains("bytes 1000-70000/200000");
        assertThat(middle.headers().firstValue("Content-Length")).contains("69001");
        assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(audio, 1000, 70_001));
        assertThat(Recordings.get(session.token(), attempt, "Range", "bytes=-5").body())
                .isEqualTo(Arrays.copyOfRange(audio, audio.length - 5, audio.length));
        assertThat(Recordings.get(session.token(), attempt, "Range", "bytes=0-1,5-6")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> outside = Recordings.get(session.token(), attempt, "Range", "bytes=200000-");
        assertThat(outside.statusCode()).isEqualTo(416);
        assertThat(outside.headers().firstValue("Content-Range")).contains("bytes */200000");
        assertThat(new String(outside.body(), StandardCharsets.UTF_8)).contains("range-not-satisfiable");
    }

    @Test
    void shouldServeTheWholeWhenTheRangeIsOfAnotherRecording() {
        put(audio);
        String etag = etag();

        assertThat(Recordings.get(session.token(), attempt, "Range", "bytes=0-9", "If-Range", etag)
                        .statusCode())
                .isEqualTo(206);
        assertThat(Recordings.get(session.token(), attempt, "Range", "bytes=0-9", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldSendNothingTheClientHas() {
        put(audio);

        HttpResponse<byte[]> same = Recordings.get(session.token(), attempt, "If-None-Match", etag());

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
    }

    @Test
    void shouldTellTheSizeAlone() {
        put(audio);

        HttpResponse<Void> head = Recordings.head(session.token(), attempt);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains("200000");
        assertThat(Recordings.get(session.token(), attempt).body()).isEqualTo(audio);
    }

    @Test
    void shouldPutALaterRecordingInThePlaceOfTheFirst() {
        byte[] later = Recordings.webm(5_000);
        put(audio);
        put(later);

        assertThat(Recordings.get(session.token(), attempt).body()).isEqualTo(later);
        run(() -> erase.expired());
        assertThat(rows("true")).isEqualTo(1);
        assertThat(Recordings.get(session.token(), attempt).body()).isEqualTo(later);
    }

    @Test
    void shouldTakeAllItsTypes() {
        byte[] wav = "RIFF\u0024\u0000\u0000\u0000WAVEfmt and more".getBytes(StandardCharsets.ISO_8859_1);
        byte[] ogg = "OggS\u0000\u0002 and a page of it".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Recordings.put(session.token(), attempt, "audio/wav", wav).statusCode())
                .isEqualTo(200);
        assertThat(Recordings.put(session.token(), attempt, "audio/ogg; codecs=opus", ogg)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Recordings.get(session.token(), attempt).headers().firstValue("Content-Type"))
                .contains("audio/ogg");
    }

    @Test
    void shouldRefuseWhatIsNotARecording() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        for (String type : List.of("audio/webm", "audio/wav", "audio/ogg", "audio/mpeg", "text/html", "")) {
            HttpResponse<String> refused = Recordings.put(session.token(), attempt, type, page);
            assertThat(refused.statusCode()).as(type).isEqualTo(415);
            assertThat(Recordings.code(refused)).isEqualTo("unsupported-media-type");
        }
        for (int length : new int[] {0, 1, 3}) {
            assertThat(Recordings.put(session.token(), attempt, "audio/webm", Recordings.webm(length))
                            .statusCode())
                    .as("length " + length)
                    .isEqualTo(415);
        }
        nothingIsLeft();
    }

    @Test
    void shouldTakeTheLargestAndNoLarger() {
        HttpResponse<String> largest = Recordings.put(session.token(), attempt, "audio/webm", Recordings.webm(MOST));
        HttpResponse<String> larger = Recordings.put(session.token(), attempt, "audio/webm", Recordings.webm(MOST + 1));

        assertThat(largest.statusCode()).isEqualTo(200);
        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(Recordings.code(larger)).isEqualTo("payload-too-large");
        assertThat(Recordings.get(session.token(), attempt).body()).hasSize(MOST);
    }

    @Test
    void shouldStopReadingABodyWithoutLengthThatIsTooLarge() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(120_000);
            head(socket, "Transfer-Encoding: chunked");
            byte[] chunk = Recordings.webm(1 << 20);
            String size = Integer.toHexString(chunk.length) + "\r\n";
            for (int sent = 0; sent <= MOST; sent += chunk.length) {
                socket.getOutputStream().write(size.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(chunk);
                socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
            assertThat(new String(line, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
        nothingIsLeft();
    }

    @Test
    void shouldKeepNothingOfAnUploadThatBreaksOff() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            head(socket, "Content-Length: 200000");
            socket.getOutputStream().write(audio, 0, 100_000);
            socket.getOutputStream().flush();
            Probe.eventually(() -> assertThat(rows("status = 'uploading'")).isEqualTo(1));
        }
        Probe.eventually(() -> assertThat(Database.number(
                        "select count(*) from recordings where attempt_id = ? and expires_at <= now()",
                        UUID.fromString(attempt)))
                .isEqualTo(1));
        nothingIsLeft();
    }

    @Test
    void shouldRemoveWhatAKilledProcessHadBegun() throws IOException {
        UUID key = UUID.randomUUID();
        Database.update(
                "insert into recordings (id, attempt_id, interview_id, session_id, user_id, status, media_type, created_at,"
                        + " expires_at) values (?, ?, ?, ?, ?, 'uploading', 'audio/webm', now() - interval '1 hour',"
                        + " now() - interval '40 minutes')",
                key,
                UUID.fromString(attempt),
                UUID.randomUUID(),
                session.id(),
                session.user());
        Path piece = Path.of(config.folder(), "incoming", key.toString());
        Files.createDirectories(piece.getParent());
        Files.write(piece, audio);

        nothingIsLeft();

        assertThat(piece).doesNotExist();
    }

    @Test
    void shouldBeItsOwnersAndAdminsAlone() {
        put(audio);
        String stranger = Tokens.candidate(UUID.randomUUID());

        assertThat(Recordings.get(stranger, attempt).statusCode()).isEqualTo(404);
        assertThat(Recordings.put(stranger, attempt, "audio/webm", audio).statusCode())
                .isEqualTo(404);
        String otherSession = Tokens.session(session.user(), UUID.randomUUID());
        assertThat(Recordings.get(otherSession, attempt).statusCode()).isEqualTo(403);
        assertThat(Recordings.put(otherSession, attempt, "audio/webm", audio).statusCode())
                .isEqualTo(403);
        String ownSession = Tokens.session(session.user(), session.id());
        assertThat(Recordings.put(ownSession, attempt, "audio/webm", audio).statusCode())
                .isEqualTo(200);
        assertThat(Recordings.get(ownSession, attempt).statusCode()).isEqualTo(200);
        String admin = Tokens.of(UUID.randomUUID(), "admin");
        assertThat(Recordings.get(admin, attempt).statusCode()).isEqualTo(200);
        assertThat(Recordings.put(admin, attempt, "audio/webm", audio).statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldAnswerBeforeALargeBodyIsReadAndBeHeard() {
        byte[] large = Recordings.webm(20 << 20);
        String unknown = UUID.randomUUID().toString();

        assertThat(Recordings.put(session.token(), unknown, "audio/webm", large).statusCode())
                .isEqualTo(404);
        assertThat(Recordings.put(session.token(), attempt, "audio/mpeg", large).statusCode())
                .isEqualTo(415);
        assertThat(put(audio).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldRefuseHostileIds() {
        for (String id : HostileInput.ids()) {
            Api.unchecked(session.token()).get(Recordings.path(id)).then().statusCode(400);
            Api.unchecked(session.token()).put(Recordings.path(id)).then().statusCode(400);
        }
        Api.anonymous().get(Recordings.path(attempt)).then().statusCode(401);
        Api.unchecked(session.token())
                .body("{}")
                .put(Recordings.path(attempt))
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void shouldLoseARecordingAfterThirtyDays() {
        put(audio);
        clock.advance(Duration.ofDays(30).minusMinutes(1));
        assertThat(Recordings.get(session.token(), attempt).statusCode()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(2));

        assertThat(Recordings.get(session.token(), attempt).statusCode()).isEqualTo(404);
        nothingIsLeft();
    }

    @Test
    void shouldEraseAllOfAUserAtOnce() {
        put(audio);
        Sessions other = Sessions.active();
        String others = Recordings.attempt(other);
        Recordings.put(other.token(), others, "audio/webm", audio);

        Api.as(session.token()).delete("/api/privacy/me").then().statusCode(202);
        Events.await(PrivacyEvent.UserErased.class, Topics.PRIVACY, session.user(), 1);
        run(erase::expired);

        assertThat(Recordings.get(session.token(), attempt).statusCode()).isEqualTo(404);
        assertThat(rows("true")).isZero();
        assertThat(Recordings.get(other.token(), others).body()).isEqualTo(audio);
    }

    @Test
    void shouldEraseThoseOfAnErasedSession() {
        put(audio);

        Events.send(new SessionEvent.Deleted(session.id(), session.user(), Instant.now()));

        Probe.eventually(
                () -> assertThat(Recordings.get(session.token(), attempt).statusCode())
                        .isEqualTo(404));
        nothingIsLeft();
    }

    @Test
    void shouldRemoveFilesNobodyKnowsOf() throws IOException {
        Path orphan = Path.of(config.folder(), "zz", UUID.randomUUID().toString());
        Files.createDirectories(orphan.getParent());
        Files.write(orphan, audio);
        Files.setLastModifiedTime(orphan, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        put(audio);

        run(() -> erase.orphans());

        assertThat(orphan).doesNotExist();
        assertThat(Recordings.get(session.token(), attempt).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldSayWhenTheBytesAreLost() throws IOException {
        put(audio);
        for (Path file : files()) {
            Files.delete(file);
        }

        assertThat(Recordings.get(session.token(), attempt).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> put(byte[] bytes) {
        HttpResponse<String> kept = Recordings.put(session.token(), attempt, "audio/webm;codecs=opus", bytes);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        return kept;
    }

    private String etag() {
        return Recordings.get(session.token(), attempt)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private void head(Socket socket, String framing) throws IOException {
        socket.getOutputStream()
                .write(("PUT " + Recordings.path(attempt) + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + session.token() + "\r\nContent-Type: audio/webm\r\n" + framing + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** Neither rows nor bytes of the attempt, once what is due was removed. */
    private void nothingIsLeft() {
        assertThat(Recordings.get(session.token(), attempt).statusCode()).isEqualTo(404);
        Probe.eventually(() -> {
            run(() -> erase.expired());
            assertThat(rows("true")).isZero();
            assertThat(files()).isEmpty();
        });
    }

    /** The files since this test began that belong to its attempt, or to nothing. */
    private List<Path> files() {
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

    private long rows(String condition) {
        return Database.number(
                "select count(*) from recordings where attempt_id = ? and " + condition, UUID.fromString(attempt));
    }

    private static void run(Supplier<Uni<Long>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
