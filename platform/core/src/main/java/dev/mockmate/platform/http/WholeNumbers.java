package dev.mockmate.platform.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** Writes every number that has no fraction without one: {@code 30}, {@code 30.5}. Clients read whole seconds and scores as integers. */
public final class WholeNumbers extends SimpleModule {
    private static final long serialVersionUID = 1;
    private static final double EXACT_UP_TO = 1L << 53;

    /** For numbers in fields, in boxes and in lists of them. */
    public WholeNumbers() {
        super("whole-numbers");
        addSerializer(Double.class, new WithoutFraction());
        addSerializer(Double.TYPE, new WithoutFraction());
    }

    private static final class WithoutFraction extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value == Math.rint(value) && Math.abs(value) <= EXACT_UP_TO) {
                json.writeNumber(value.longValue());
            } else {
                json.writeNumber(value);
            }
        }
    }
}
