package dev.mockmate.local.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/api/sessions, session-service",
        "/api/sessions/current, session-service",
        "/api/mock/1/submit, interview-service",
        "/api/interviews/1/report.pdf, interview-service",
        "/api/answer-library, interview-service",
        "/api/job-descriptions, interview-service",
        "/api/resumes/1, interview-service",
        "/api/documents/text, interview-service",
        "/api/shared-reports/t, interview-service",
        "/api/privacy/me, interview-service",
        "/api/billing/balance, billing-service",
        "/api/test-session, test-session-service",
        "/api/questions, test-session-service",
        "/auth/realms/mockmate, keycloak",
        "/ws/sessions/1, realtime-gateway",
        "/, realtime-gateway",
        "/app.js, realtime-gateway",
        "/authority, realtime-gateway",
        "/query, realtime-gateway",
    })
    void shouldSendAPathToThePartThatOwnsIt(String path, String part) {
        assertEquals(Optional.of(part), Routes.partFor(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/sessionsx", "/api/unknown", "*", "http://elsewhere/"})
    void shouldServeNothingElse(String path) {
        assertEquals(Optional.empty(), Routes.partFor(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/metrics",
                "/q/health/ready",
                "//q/metrics",
                "/./q/metrics",
                "/%71/metrics",
                "/%2571/metrics",
                "/%2Fq/metrics",
                "/q;x=1/metrics",
                "/q%3Bx/metrics",
                "/\\q/metrics",
                "/%5Cq/metrics"
            })
    void shouldKeepManagementPathsPrivateInEverySpelling(String path) {
        assertEquals(Optional.empty(), Routes.partFor(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/sessions/../billing", "/api/sessions/%2e%2e/x", "/api/sessions/a%2Fb", "/api/sessions/%zz"
            })
    void shouldLeaveOddSpellingsToTheServiceThatRefusesThem(String path) {
        assertEquals(Optional.of("session-service"), Routes.partFor(path));
    }
}
