package dev.mockmate.platform.problem;

import dev.mockmate.platform.problem.Problem.FieldError;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ends a request with a problem of the catalogue. Edges throw it to turn a refusal (a value inside the service) into an answer;
 * it is also what guards throw.
 */
public final class ProblemException extends WebApplicationException {
    private final ProblemType type;
    private final String detail;
    private final List<FieldError> errors;
    private final Map<String, Object> members;
    private final Duration retryAfter;

    private ProblemException(
            ProblemType type,
            String detail,
            List<FieldError> errors,
            Map<String, Object> members,
            Duration retryAfter) {
        super(type.slug(), type.status());
        this.type = type;
        this.detail = detail;
        this.errors = errors;
        this.members = members;
        this.retryAfter = retryAfter;
    }

    /** A problem with a sentence on what happened and what to do. */
    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail, null, Map.of(), null);
    }

    /** {@link CommonProblem#NOT_FOUND}, for what does not exist and for what is another user's. */
    public static ProblemException notFound() {
        return of(CommonProblem.NOT_FOUND, "Check the id and the signed-in user.");
    }

    /** {@link CommonProblem#INVALID_FIELDS} for one field. */
    public static ProblemException invalidField(String field, String message) {
        return invalidFields(List.of(new FieldError(field, message)));
    }

    /** {@link CommonProblem#INVALID_FIELDS} for several fields. */
    public static ProblemException invalidFields(List<FieldError> errors) {
        return new ProblemException(
                CommonProblem.INVALID_FIELDS, "See errors for the fields to change.", errors, Map.of(), null);
    }

    /** The same with one more member beside the standard ones; {@code name} is snake_case. */
    public ProblemException with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new ProblemException(type, detail, errors, more, retryAfter);
    }

    /** The same with a {@code Retry-After} header. */
    public ProblemException retryAfter(Duration wait) {
        return new ProblemException(type, detail, errors, members, wait);
    }

    /** The catalogue entry. */
    public ProblemType type() {
        return type;
    }

    /** What is wrong in one sentence, by its first field: for reports on many things at once. */
    public String describe() {
        return errors == null || errors.isEmpty()
                ? detail
                : errors.get(0).field() + ": " + errors.get(0).message();
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    Problem problem(String instance) {
        return new Problem(
                type.uri(), type.title(), type.status(), detail, instance, type.slug(), errors, null, members);
    }
}
