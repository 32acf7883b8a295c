package dev.mockmate.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockmate.platform.http.StrictJson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemCatalogueTest {
    private static final ObjectMapper JSON = mapper();

    enum Level {
        easy,
        @JsonProperty("very-hard")
        hard
    }

    record Body(String name, Integer count, Level level, List<Level> levels, Map<Level, String> words) {}

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
        assertThat(List.of(unknown, wrongType, broken).toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"level\":\"secret\"} | level",
                "{\"level\":\"\"} | level",
                "{\"level\":\"EASY\"} | level",
                "{\"levels\":[\"easy\",\"secret\"]} | levels.[1]",
                "{\"words\":{\"secret\":\"x\"}} | words"
            })
    void shouldTakeAnotherWordThanThoseOfTheListForAFieldThatBreaksItsRule(String body, String field) {
        Problem problem = describe(body);

        assertThat(problem.code()).isEqualTo("invalid-fields");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).containsExactly(new Problem.FieldError(field, "must be one of easy, very-hard"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"level\":0}", "{\"level\":true}", "{\"level\":{}}", "{\"level\":[\"easy\"]}"})
    void shouldTakeWhatIsNoWordForAnotherType(String body) {
        assertThat(describe(body).code()).isEqualTo("malformed-request");
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        return mapper;
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
