package dev.mockmate.testsession;

import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** A candidate with a page of the test open. */
record Candidate(UUID id, String token) {
    static Candidate someone() {
        UUID id = UUID.randomUUID();
        return new Candidate(id, Tokens.candidate(id));
    }

    RequestSpecification api() {
        return Api.as(token);
    }

    ValidatableResponse begin(int minutes) {
        return api().body(Map.of("candidate_id", id, "test_duration_minutes", minutes))
                .post("/api/test-session")
                .then();
    }

    ValidatableResponse put(String call) {
        return api().put(path(call)).then();
    }

    ValidatableResponse put(String call, Object body) {
        return api().body(body).put(path(call)).then();
    }

    ValidatableResponse leave(String method) {
        return put("abandon", Map.of("completion_method", method));
    }

    ValidatableResponse look() {
        return api().get("/api/test-session/" + id).then();
    }

    ValidatableResponse history() {
        return api().get(path("history") + "?limit=100").then();
    }

    String path(String call) {
        return "/api/test-session/" + id + "/" + call;
    }
}
