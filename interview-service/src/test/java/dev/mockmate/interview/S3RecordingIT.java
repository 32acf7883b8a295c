package dev.mockmate.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.PrivacyEvent;
import dev.mockmate.interview.recording.application.EraseRecordings;
import dev.mockmate.interview.recording.storage.S3Server;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same calls with a bucket behind them. */
@QuarkusTest
@WithTestResource(FakeProvider.class)
@WithTestResource(S3Server.class)
class S3RecordingIT {
    private final Sessions session = Sessions.active();
    private String attempt;
    private final byte[] audio = Recordings.webm(3_000_000);

    @Inject
    EraseRecordings erase;

    @BeforeEach
    void prepare() {
        attempt = Recordings.attempt(session);
    }

    @Test
    void shouldKeepARecordingAndServeItsParts() {
        HttpResponse<String> kept = Recordings.put(session.token(), attempt, "audio/webm", audio);

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(Recordings.get(session.token(), attempt).body()).isEqualTo(audio);
        HttpResponse<byte[]> part = Recordings.get(session.token(), attempt, "Range", "bytes=1000000-1999999");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(audio, 1_000_000, 2_000_000));
    }

    @Test
    void shouldTakeABodyThatDoesNotTellItsLength() {
        HttpResponse<String> kept =
                Recordings.putChunked(session.token(), attempt, "audio/webm", new ByteArrayInputStream(audio));

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(Recordings.get(session.token(), attempt).body()).isEqualTo(audio);
    }

    @Test
    void shouldRefuseWhatIsNotARecording() {
        byte[] page = "<html><script>alert(1)</script></html>".repeat(1000).getBytes();

        assertThat(Recordings.put(session.token(), attempt, "audio/webm", page).statusCode())
                .isEqualTo(415);
        assertThat(Recordings.get(session.token(), attempt).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldEraseAllOfAUser() throws Throwable {
        Recordings.put(session.token(), attempt, "audio/webm", audio);

        Api.as(session.token()).delete("/api/privacy/me").then().statusCode(202);
        Events.await(PrivacyEvent.UserErased.class, Topics.PRIVACY, session.user(), 1);
        VertxContextSupport.subscribeAndAwait(erase::expired);

        assertThat(Database.number("select count(*) from recordings where user_id = ?", session.user()))
                .isZero();
        assertThat(Recordings.get(session.token(), attempt).statusCode()).isEqualTo(404);
    }
}
