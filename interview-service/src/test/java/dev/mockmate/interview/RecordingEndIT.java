package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.PrivacyEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How recordings end: their time, their owner's or session's erasure, broken uploads, lost bytes. */
@QuarkusTest
class RecordingEndIT extends RecordingApi {
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
}
