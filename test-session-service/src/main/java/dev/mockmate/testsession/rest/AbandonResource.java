package dev.mockmate.testsession.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem.FieldError;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.RequestedTest;
import dev.mockmate.testsession.application.Actor;
import dev.mockmate.testsession.application.UseTestSession;
import dev.mockmate.testsession.domain.CompletionMethod;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Leaving a test. Besides JSON it takes what {@code navigator.sendBeacon} sends when a page is closed: a POST of
 * {@code text/plain} without headers, whose text is the same JSON with the token in it. Anybody may call it; who it is comes
 * from the header or from the body.
 */
@Path("/api/test-session/{candidate_id}/abandon")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Test sessions")
@PermitAll
public class AbandonResource {
    private static final String DESCRIPTION =
            "tab_close is taken back by a heartbeat, progress or create within two minutes. Repeating it changes nothing."
                    + " The body may be the same JSON as text/plain, and may carry the token in place of the Authorization"
                    + " header, and the last work as in progress. By POST it may be a form (urlencoded or multipart) with the"
                    + " JSON as payload, and token.";

    private final BeaconCaller callers;
    private final UseTestSession tests;
    private final ObjectMapper json;
    private final Validator validator;

    AbandonResource(BeaconCaller callers, UseTestSession tests, ObjectMapper json, Validator validator) {
        this.callers = callers;
        this.tests = tests;
        this.json = json;
        this.validator = validator;
    }

    @PUT
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Operation(summary = "Leave the test", operationId = "abandon", description = DESCRIPTION)
    @APIResponseSchema(Views.Abandoned.class)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Requests.Abandon.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
            })
    public Uni<Views.Abandoned> abandon(@BeanParam RequestedTest requested, String body) {
        Requests.Abandon request = read(body);
        return leave(requested, request, request.token());
    }

    /** Work is looked at when it is known who sends it: it may be long, and anybody may call. */
    private Uni<Views.Abandoned> leave(RequestedTest requested, Requests.Abandon request, String token) {
        CompletionMethod method = CompletionMethod.of(request.completionMethod().name());
        return callers.of(token)
                .chain(caller -> tests.abandon(
                        requested.selection(caller),
                        TestSessionResource.report(request.work()),
                        method,
                        Actor.user(caller.userId())))
                .map(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                .map(test -> new Views.Abandoned(true, test.state().label()));
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Operation(summary = "Leave the test by a beacon", operationId = "abandonByBeacon", description = DESCRIPTION)
    @APIResponseSchema(value = Views.Abandoned.class, responseCode = "200")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Requests.Abandon.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
            })
    public Uni<Views.Abandoned> beacon(@BeanParam RequestedTest requested, String body) {
        return abandon(requested, body);
    }

    /** The same from a form: {@code payload} is the JSON, {@code token} may stand beside it. Documented with the other forms. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(hidden = true)
    public Uni<Views.Abandoned> form(
            @BeanParam RequestedTest requested, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, byte[] body) {
        BeaconForm form = BeaconForm.read(type, body);
        Requests.Abandon request = read(form.payload());
        return leave(requested, request, form.token() == null ? request.token() : form.token());
    }

    private Requests.Abandon read(String body) {
        Requests.Abandon request = parse(body);
        if (request == null) {
            throw ProblemException.of(CommonProblem.MALFORMED_REQUEST, "The body must be one JSON object.");
        }
        List<FieldError> errors = validator.validate(request).stream()
                .map(violation ->
                        new FieldError(field(violation.getPropertyPath().toString()), violation.getMessage()))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalidFields(errors);
        }
        return request;
    }

    /** The field of the body that a path of the record speaks of. */
    private static String field(String path) {
        if (path.startsWith("completionMethod")) {
            return "completion_method";
        }
        if (path.startsWith("sectionsCompleted")) {
            return "sections_completed";
        }
        return path.startsWith("pendingAnswers") ? "pending_answers" : path;
    }

    private Requests.Abandon parse(String body) {
        try {
            return json.readValue(body == null ? "" : body, Requests.Abandon.class);
        } catch (JsonProcessingException unreadable) {
            throw new jakarta.ws.rs.BadRequestException(unreadable);
        }
    }
}
