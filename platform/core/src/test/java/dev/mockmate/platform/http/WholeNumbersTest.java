package dev.mockmate.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WholeNumbersTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new WholeNumbers()).build();

    record Numbers(Double score, double gain, Double absent, List<Double> trend, Object any) {}

    @Test
    void shouldWriteNumbersWithoutAFractionThatHaveNone() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(new Numbers(8.0, -2.0, null, List.of(4.0, 6.5), Map.of("wpm", 140.0))))
                .isEqualTo("{\"score\":8,\"gain\":-2,\"absent\":null,\"trend\":[4,6.5],\"any\":{\"wpm\":140}}");
    }

    @Test
    void shouldWriteOtherNumbersAsTheyAre() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(List.of(0.1, 1e300, -0.0))).isEqualTo("[0.1,1.0E300,0]");
    }
}
