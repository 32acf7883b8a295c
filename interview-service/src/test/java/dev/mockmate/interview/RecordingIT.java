package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.HostileInput;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Recordings in a folder: as streams, by range, for 30 days. */
@QuarkusTest
class RecordingIT extends RecordingApi {
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
}
