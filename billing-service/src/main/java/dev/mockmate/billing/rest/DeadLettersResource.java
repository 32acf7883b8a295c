package dev.mockmate.billing.rest;

import dev.mockmate.platform.event.DeadLetterCalls;
import dev.mockmate.platform.event.DeadLetterService;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.problem.Problem;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The events this service could not take, for operators. */
@Path("/api/billing/dead-letters")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Tag(name = "operators")
public class DeadLettersResource extends DeadLetterCalls {
    DeadLettersResource(DeadLetterService deadLetters, CurrentCaller caller) {
        super(deadLetters, caller);
    }
}
