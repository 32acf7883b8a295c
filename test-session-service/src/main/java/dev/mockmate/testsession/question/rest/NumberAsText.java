package dev.mockmate.testsession.question.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Reads a text that others write as a whole number: {@code 1} for {@code "1"}, as banks often number their test cases. */
final class NumberAsText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    NumberAsText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        boolean fits = json.hasToken(JsonToken.VALUE_STRING) || json.hasToken(JsonToken.VALUE_NUMBER_INT);
        return fits ? json.getText() : (String) context.handleUnexpectedToken(String.class, json);
    }
}
