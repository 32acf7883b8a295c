package dev.mockmate.session.rest;

import dev.mockmate.platform.problem.Problem;
import dev.mockmate.session.application.SigningKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The key that verifies session tokens, for everybody. */
@Path("/api/sessions/jwks")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@PermitAll
@Tag(name = "sessions")
public class SessionKeysResource {
    private final SigningKey key;

    SessionKeysResource(SigningKey key) {
        this.key = key;
    }

    @GET
    @Operation(operationId = "sessionTokenKeys", summary = "The JSON Web Key Set of session tokens")
    @APIResponse(
            responseCode = "200",
            description = "the keys",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<String> keys() {
        return Uni.createFrom().item(key.jwks());
    }
}
