package dev.mockmate.local.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTargetTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/api/sessions/%2e%2e?x=%20y, /api/sessions/%2e%2e?x=%20y",
        "HTTP://LOCALHOST:8080/api/mock, /api/mock",
        "https://localhost:8080/, /",
        "http://localhost:8080, /",
        "http://localhost:8080?x=1, /?x=1",
        "http://localhost:8080//q/metrics, //q/metrics",
    })
    void shouldDropSchemeAndHostOfItsOwn(String target, String expected) {
        assertEquals(expected, RequestTarget.originForm(target, "localhost:8080"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/sessions?return=http://localhost:8080/",
        "http://elsewhere/api/sessions",
        "http://localhost:8080@elsewhere/api/sessions",
        "http://localhost/api/sessions",
        "*",
        "localhost:8080",
        "ftp://localhost:8080/api/sessions",
    })
    void shouldLeaveEverythingElseAsItIs(String target) {
        assertEquals(target, RequestTarget.originForm(target, "localhost:8080"));
    }
}
