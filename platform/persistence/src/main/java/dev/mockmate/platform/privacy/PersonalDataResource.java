package dev.mockmate.platform.privacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What this service holds about the caller, for interview-service, which asks with the caller's own token and puts the whole export
 * together. No origin routes to it; whoever reaches it sees no more than what is held about themselves.
 */
@Path(PersonalDataResource.PATH)
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class PersonalDataResource {
    /** The path at every service with a database. */
    public static final String PATH = "/internal/privacy/export";

    private final CurrentCaller caller;
    private final PersonalDataParts held;

    PersonalDataResource(CurrentCaller caller, PersonalDataParts held) {
        this.caller = caller;
        this.held = held;
    }

    @GET
    @Operation(hidden = true)
    public Uni<ObjectNode> export() {
        return held.export(caller.get().userId());
    }
}
