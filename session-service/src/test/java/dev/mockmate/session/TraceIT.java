package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A call and the events that follow from it have one trace, though nobody collects traces. */
@QuarkusTest
class TraceIT {
    private static final String OF_TRACE = "select count(*) from outbox where key = ? and traceparent like ?";

    @Test
    void shouldKeepTheTraceThatACallCameWith() {
        String trace = UUID.randomUUID().toString().replace("-", "");

        UUID session = create(Api.as(Tokens.candidate(UUID.randomUUID()))
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(Database.number(OF_TRACE, session, "00-" + trace + "-%")).isPositive();
    }

    @Test
    void shouldBeginATraceForEachOtherCall() {
        UUID user = UUID.randomUUID();
        UUID one = create(Api.as(Tokens.candidate(user)));
        UUID other = create(Api.as(Tokens.candidate(user)));

        assertThat(traceOf(one)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00").isNotEqualTo(traceOf(other));
    }

    /** A session that the call begins. */
    static UUID create(RequestSpecification call) {
        return UUID.fromString(call.body("{\"job_title\":\"Backend Engineer\"}")
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static String traceOf(UUID session) {
        return Database.text("select max(traceparent) from outbox where key = ?", session);
    }
}
