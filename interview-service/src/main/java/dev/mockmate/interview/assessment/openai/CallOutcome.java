package dev.mockmate.interview.assessment.openai;

import dev.langchain4j.exception.HttpException;
import dev.mockmate.interview.assessment.application.InvalidModelOutputException;
import io.smallrye.mutiny.TimeoutException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Locale;
import java.util.Optional;

/** How a call of the model ended; also the label of its metrics. */
enum CallOutcome {
    OK,
    /** It answered, but nothing that can be used. */
    RUBBISH,
    /** It does not take the request as it is (400, 422), the schema most likely. */
    REFUSED,
    /** It does not take requests of ours at all: key, model or address are wrong (other 4xx). */
    DENIED,
    RATE_LIMITED,
    SERVER_ERROR,
    /** No connection, or none until the end. */
    BROKEN_OFF,
    TIMEOUT,
    /** Nobody waited for it any more. */
    CANCELLED;

    static CallOutcome of(Throwable failure) {
        if (failure == null) {
            return OK;
        }
        if (failure instanceof InvalidModelOutputException) {
            return RUBBISH;
        }
        if (failure instanceof TimeoutException) {
            return TIMEOUT;
        }
        return status(failure).map(CallOutcome::of).orElse(BROKEN_OFF);
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the same request may succeed a moment later. */
    boolean mayPass() {
        return this == RATE_LIMITED || this == SERVER_ERROR || this == BROKEN_OFF;
    }

    private static CallOutcome of(int status) {
        if (status == 429) {
            return RATE_LIMITED;
        }
        if (status == 408 || status == 409) {
            return BROKEN_OFF;
        }
        if (status == 400 || status == 422) {
            return REFUSED;
        }
        return status >= 500 ? SERVER_ERROR : DENIED;
    }

    private static Optional<Integer> status(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException answered) {
                return Optional.of(answered.statusCode());
            }
            if (cause instanceof WebApplicationException answered) {
                return Optional.of(answered.getResponse().getStatus());
            }
        }
        return Optional.empty();
    }
}
