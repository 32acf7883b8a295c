package dev.mockmate.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/sessions;a=b",
                "/api/sessions%3Ba",
                "/api/sessions%3ba",
                "/api%2Fsessions",
                "/api%2fsessions",
                "/api%5Csessions",
                "/api\\sessions",
                "/api/../admin",
                "/api/%2e%2e/admin",
                "//api/sessions",
                "/api/sessions%00",
                "/api/sessions?status=%00",
                "/api/sessions/{id}",
                "/api/sessions|x",
                "/api/sessions?status={x}",
                "/api/sessions?status=\u00e4",
                "*",
                "/api/sessions?status=%ff",
                "/api/sessions?status=%ed%a0%bd",
                "/api/sessions%zz",
                "/api/sessions?cursor=%"
            })
    void shouldRefuseEveryFormThatGetsPastPathRules(String uri) {
        assertThat(RequestHead.isForbiddenPath(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/sessions",
                "/api/sessions?from=2026-01-01T10:00:00Z;x",
                "/api/sessions?name=a%2Fb",
                "/api/sessions?name=%F0%9F%98%80%20%7Bx%7D",
                "/api/sessions?ids[]=1",
                "/api/sessions/0198f0a0-0000-7000-8000-000000000001/timer/start",
                "/q/openapi?format=json"
            })
    void shouldLetOrdinaryRequestsPass(String uri) {
        assertThat(RequestHead.isForbiddenPath(uri)).isFalse();
    }
}
