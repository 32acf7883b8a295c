package dev.mockmate.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private final ObjectMapper json = mapper();

    enum Kind {
        ONE
    }

    record Body(
            String text,
            Instant at,
            LocalDate day,
            UUID id,
            Kind kind,
            Integer number,
            BigDecimal amount,
            Boolean flag,
            List<String> list,
            Map<String, String> map,
            Body body) {}

    @ParameterizedTest
    @ValueSource(strings = {"at", "day", "id", "kind", "number", "amount", "flag", "list", "map", "body"})
    void shouldNotTakeAnEmptyStringForAValueOrForNothing(String field) {
        for (String text : List.of("", " ", "\\t", "\\u00a0", "\\u200b")) {
            assertThatThrownBy(() -> read("{\"" + field + "\":\"" + text + "\"}"))
                    .as("%s '%s'", field, text)
                    .isInstanceOf(JsonMappingException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1767258000",
                "\"1767258000\"",
                "\"2026-01-01\"",
                "\"2026-01-01T10:00:00\"",
                "\"+1000000000-12-31T23:59:59Z\"",
                "\"-0001-01-01T00:00:00Z\"",
                "\"0000-12-31T00:00:00Z\"",
                "\"2026-01-01T10:00:00Z[Europe/Berlin]\"",
                "\"2026-02-30T10:00:00Z\"",
                "[2026,1,1]",
                "true"
            })
    void shouldReadTimesInOneForm(String time) {
        assertThatThrownBy(() -> read("{\"at\":" + time + "}")).isInstanceOf(JsonMappingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"1-1-1-1-1\"", "\"AAAAAAAAAAAAAAAAAAAAAA==\"", "1", "\"00000000-0000-0000-0000-00000000000g\""
            })
    void shouldReadIdsInOneForm(String id) {
        assertThatThrownBy(() -> read("{\"id\":" + id + "}")).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void shouldReadWhatClientsWrite() throws JsonProcessingException {
        Body body = read("""
                {"text":"","at":"2026-01-01T11:00:00.5+01:00","day":"2026-01-01","id":"0198f0a0-0000-7000-8000-000000000001",
                 "kind":"ONE","number":1,"amount":1.5,"flag":true,"list":[],"map":{},"body":null}""");

        assertThat(body.at()).isEqualTo("2026-01-01T10:00:00.500Z");
        assertThat(body.id()).hasToString("0198f0a0-0000-7000-8000-000000000001");
        assertThat(body.text()).isEmpty();
    }

    private Body read(String text) throws JsonProcessingException {
        return json.readValue(text, Body.class);
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
