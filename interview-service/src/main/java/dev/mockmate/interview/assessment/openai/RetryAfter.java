package dev.mockmate.interview.assessment.openai;

import com.google.re2j.Pattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/**
 * Hears a model that answers 429 or 503 with {@code Retry-After} (seconds, or an HTTP date); the model's client gives only
 * the status on. Registered with every REST client of the service, it listens to the model's alone.
 */
@Provider
@ApplicationScoped
public class RetryAfter implements ClientResponseFilter {
    private static final Set<Integer> ASKING_FOR_TIME = Set.of(429, 503);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final String MODEL_PATH = "/chat/completions";

    private final Availability availability;
    private final Clock clock;

    RetryAfter(Availability availability, Clock clock) {
        this.availability = availability;
        this.clock = clock;
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (ASKING_FOR_TIME.contains(response.getStatus())
                && request.getUri().getPath().endsWith(MODEL_PATH)) {
            time(response.getHeaderString("Retry-After")).ifPresent(availability::pause);
        }
    }

    private Optional<Duration> time(String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        String value = header.strip();
        if (SECONDS.matches(value)) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            return Optional.of(Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant()))
                    .filter(time -> !time.isNegative());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
