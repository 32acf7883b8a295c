package dev.mockmate.interview.outcome.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockmate.platform.http.WholeNumbers;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Scores, gains, times and rates are written without a fraction when they have none, wherever this service writes JSON. */
@Singleton
public class WholeNumberJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new WholeNumbers());
    }
}
