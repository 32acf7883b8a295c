package dev.mockmate.interview.attempt.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.attempt.domain.Delivery;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class DeliveryJsonTest {
    private static final String ANSWER = "I wrote both plans down and asked which of them could be taken back.";

    @Test
    void shouldKnowThatNobodyCountedThePauses() {
        JsonObject stored = DeliveryJson.measured(new JsonObject().put("wpm", 120.0), ANSWER, 30);
        Delivery read = DeliveryJson.read(stored, ANSWER, 30);

        assertThat(read.longPauses()).isEmpty();
        assertThat(stored.getInteger("long_pause_count"))
                .as("what the version before reads")
                .isZero();
    }

    @Test
    void shouldKeepPausesThatWereCounted() {
        JsonObject stored =
                DeliveryJson.measured(new JsonObject().put("wpm", 120.0).put("long_pause_count", 0), ANSWER, 30);

        assertThat(DeliveryJson.read(stored, ANSWER, 30).longPauses()).hasValue(0);
        assertThat(DeliveryJson.read(
                                new JsonObject("{\"wpm\": 120.0, \"filler_count\": 1, \"long_pause_count\": 2,"
                                        + " \"seconds\": 30}"),
                                ANSWER,
                                30)
                        .longPauses())
                .as("stored by the version before")
                .hasValue(2);
    }
}
