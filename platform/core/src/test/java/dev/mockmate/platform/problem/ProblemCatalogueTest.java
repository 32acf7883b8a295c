package dev.mockmate.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemCatalogueTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    record Body(String name, int count) {}

    @Test
    void shouldHaveOneStableUriPerCode() {
        assertThat(CommonProblem.values())
                .allSatisfy(type -> assertThat(type.uri()).endsWith("/" + type.slug()))
                .allSatisfy(type -> assertThat(type.slug()).matches("[a-z-]+"));
        assertThat(Arrays.stream(CommonProblem.values()).map(CommonProblem::slug))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 408, 409, 413, 414, 415, 422, 429, 431, 503})
    void shouldKnowEveryStatusFrameworksThrow(int status) {
        assertThat(CommonProblem.ofStatus(status).status()).isEqualTo(status);
    }

    @Test
    void shouldNameTheFieldAndNeverItsContent() {
        Problem unknown = describe("{\"nmae\":\"secret\"}");
        Problem wrongType = describe("{\"count\":\"secret\"}");
        Problem broken = describe("{\"name\":\"secret\"");

        assertThat(unknown.errors()).containsExactly(new Problem.FieldError("nmae", "unknown field"));
        assertThat(wrongType.errors().get(0).field()).isEqualTo("count");
        assertThat(broken.code()).isEqualTo("malformed-request");
        assertThat(java.util.List.of(unknown, wrongType, broken).toString()).doesNotContain("secret");
    }

    private static Problem describe(String json) {
        try {
            JSON.readValue(json, Body.class);
            throw new AssertionError("should not be readable");
        } catch (JsonProcessingException unreadable) {
            return ProblemMappers.describe(unreadable, "/path");
        }
    }
}
