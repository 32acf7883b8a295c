package dev.mockmate.platform.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.google.re2j.Pattern;
import dev.mockmate.platform.problem.Problem.FieldError;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns whatever ends a request into a problem of the catalogue. Nothing of an exception reaches the client but what the
 * catalogue says; unknown failures are logged with the trace id the client is told.
 */
@ApplicationScoped
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    private static final String CHANGE_ERRORS = "See errors for what to change.";

    private final Instance<ProblemExtension> extensions;
    private final Instance<Outage> outages;
    private final Instance<GoneMeanwhile> deletions;

    ProblemMappers(Instance<ProblemExtension> extensions, Instance<Outage> outages, Instance<GoneMeanwhile> deletions) {
        this.extensions = extensions;
        this.outages = outages;
        this.deletions = deletions;
    }

    @ServerExceptionMapper
    Response problem(ProblemException refused, UriInfo request) {
        Response.ResponseBuilder answer = answer(refused.problem(path(request)), request);
        refused.retryAfter()
                .ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, ProblemAnswer.wholeSeconds(wait)));
        return answer.build();
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException thrown, UriInfo request) {
        if (thrown instanceof ProblemException refused) {
            return problem(refused, request);
        }
        if (thrown.getCause() instanceof JsonProcessingException unreadable) {
            return json(unreadable, request);
        }
        if (thrown.getCause() instanceof ProblemException refused) {
            return problem(refused, request);
        }
        int status = thrown.getResponse().getStatus();
        if (status < 400) {
            return thrown.getResponse();
        }
        if (status >= 500) {
            return unknown(thrown, request);
        }
        CommonProblem type = CommonProblem.ofStatus(status);
        return answer(Problem.of(type, advice(type), path(request)), request).build();
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException unreadable, UriInfo request) {
        return answer(describe(unreadable, path(request)), request).build();
    }

    /** Takes the place of the framework's own mapper of this type, which answers without a body. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatched, UriInfo request) {
        return json(mismatched, request);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, UriInfo request) {
        boolean parameter = invalid.getConstraintViolations().stream()
                .anyMatch(v -> fieldOf(v).isEmpty());
        List<FieldError> errors = invalid.getConstraintViolations().stream()
                .map(v -> new FieldError(fieldOf(v).isEmpty() ? parameterOf(v) : fieldOf(v), v.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        CommonProblem type = parameter ? CommonProblem.INVALID_PARAMETER : CommonProblem.INVALID_FIELDS;
        return answer(withErrors(type, CHANGE_ERRORS, path(request), errors), request)
                .build();
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException refused, UriInfo request) {
        return unauthenticated(request);
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException refused, UriInfo request) {
        return IssuerOutage.explains(refused) ? unverifiable(refused, request) : unauthenticated(request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused, UriInfo request) {
        return answer(Problem.of(CommonProblem.FORBIDDEN, advice(CommonProblem.FORBIDDEN), path(request)), request)
                .build();
    }

    @ServerExceptionMapper
    Response unknown(Throwable failure, UriInfo request) {
        if (outages.stream().anyMatch(outage -> outage.explains(failure))) {
            return unavailable(failure, request);
        }
        if (deletions.stream().anyMatch(deletion -> deletion.explains(failure))) {
            return gone(failure, request);
        }
        String traceId = Span.current().getSpanContext().getTraceId();
        LOG.errorf(new RedactedException(failure), "request failed path=%s trace_id=%s", path(request), traceId);
        CommonProblem type = CommonProblem.INTERNAL;
        Problem body = new Problem(type.uri(), type.title(), type.status(), null, null, null, null, traceId, Map.of());
        return answer(body, request).build();
    }

    /** What is wrong with a JSON text, without repeating any of it. */
    static Problem describe(JsonProcessingException unreadable, String path) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return withErrors(
                    CommonProblem.MALFORMED_REQUEST,
                    "The body has a field this call does not know.",
                    path,
                    List.of(new FieldError(pathOf(unknown), "unknown field")));
        }
        if (unreadable instanceof InvalidFormatException other && isAnotherWord(other)) {
            return withErrors(
                    CommonProblem.INVALID_FIELDS,
                    CHANGE_ERRORS,
                    path,
                    List.of(new FieldError(pathOf(other), "must be one of " + words(other.getTargetType()))));
        }
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return withErrors(
                    CommonProblem.MALFORMED_REQUEST,
                    "A field of the body has the wrong type.",
                    path,
                    List.of(new FieldError(pathOf(mapping), "wrong type or form")));
        }
        return Problem.of(CommonProblem.MALFORMED_REQUEST, "The body must be one JSON object.", path);
    }

    /** A text where one of a fixed list is asked for: the JSON is in form, the field breaks its rule. */
    private static boolean isAnotherWord(InvalidFormatException unreadable) {
        return unreadable.getTargetType() != null
                && unreadable.getTargetType().isEnum()
                && unreadable.getValue() instanceof String
                && !unreadable.getPath().isEmpty();
    }

    private static String words(Class<?> list) {
        return Arrays.stream(list.getFields())
                .filter(Field::isEnumConstant)
                .map(ProblemMappers::word)
                .collect(Collectors.joining(", "));
    }

    private static String word(Field constant) {
        JsonProperty named = constant.getAnnotation(JsonProperty.class);
        return named == null ? constant.getName() : named.value();
    }

    private Response unverifiable(AuthenticationFailedException failure, UriInfo request) {
        LOG.warnf("token not verified, what verifies it is away: %s", new RedactedException(failure).getMessage());
        return problem(
                ProblemException.of(CommonProblem.UNAVAILABLE, "The token cannot be verified just now; try again.")
                        .retryAfter(TRY_AGAIN),
                request);
    }

    private Response unavailable(Throwable failure, UriInfo request) {
        LOG.warnf("request not served path=%s cause=%s", path(request), new RedactedException(failure).getMessage());
        return problem(
                ProblemException.of(CommonProblem.UNAVAILABLE, "Try again in a moment.")
                        .retryAfter(TRY_AGAIN),
                request);
    }

    private Response gone(Throwable failure, UriInfo request) {
        // With where it came from: where nothing is ever deleted it is a fault of ours.
        LOG.warnf(new RedactedException(failure), "deleted during a request path=%s", path(request));
        return problem(ProblemException.of(CommonProblem.NOT_FOUND, "It was deleted just now."), request);
    }

    private Response unauthenticated(UriInfo request) {
        CommonProblem type = CommonProblem.UNAUTHENTICATED;
        return answer(Problem.of(type, advice(type), path(request)), request).build();
    }

    private Response.ResponseBuilder answer(Problem problem, UriInfo request) {
        Problem body = problem;
        for (ProblemExtension extension : extensions) {
            body = extension.extend(body);
        }
        Response.ResponseBuilder answer =
                Response.status(body.status()).type(Problem.MEDIA_TYPE).entity(body);
        return body.status() == CommonProblem.UNAUTHENTICATED.status()
                ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                : answer;
    }

    private static Problem withErrors(ProblemType type, String detail, String path, List<FieldError> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, path, type.slug(), errors, null, Map.of());
    }

    private static String advice(CommonProblem type) {
        return switch (type) {
            case UNAUTHENTICATED -> "Send Authorization: Bearer with a token that has not expired.";
            case FORBIDDEN -> "Sign in as a user with the needed role.";
            case NOT_FOUND -> "Check the path, the id and the signed-in user.";
            case PAYLOAD_TOO_LARGE -> "Send a smaller body.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send Content-Type: application/json.";
            case NOT_ACCEPTABLE -> "Accept application/json.";
            case METHOD_NOT_ALLOWED -> "See the OpenAPI document for the methods of this path.";
            default -> "See the OpenAPI document for what this call takes.";
        };
    }

    private static String path(UriInfo request) {
        return RedactedPath.of(request.getRequestUri().getRawPath());
    }

    private static String pathOf(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    /** The JSON name of a wrong body field; empty when a parameter itself is wrong. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        List<String> names = names(violation);
        return names.stream().skip(2).map(ProblemMappers::snakeCase).collect(Collectors.joining("."));
    }

    private static String parameterOf(ConstraintViolation<?> violation) {
        List<String> names = names(violation);
        return snakeCase(names.get(names.size() - 1));
    }

    private static List<String> names(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(node -> node.getName() == null ? "[" + node.getIndex() + "]" : node.getName())
                .forEach(names::add);
        return names;
    }

    private static String snakeCase(String name) {
        return HUMP.matcher(name).replaceAll("$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
