package dev.mockmate.interview.outcome.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes a number that has no fraction without one: {@code 30}, {@code 30.5}. Clients read seconds as an integer. */
public final class WholeNumber extends JsonSerializer<Double> {
    private static final double EXACT_UP_TO = 1L << 53;

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (value == Math.rint(value) && Math.abs(value) <= EXACT_UP_TO) {
            json.writeNumber(value.longValue());
        } else {
            json.writeNumber(value);
        }
    }
}
