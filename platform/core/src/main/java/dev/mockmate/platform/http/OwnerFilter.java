package dev.mockmate.platform.http;

import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * {@code ?user_id=} as a {@code @BeanParam} of every call that shows what belongs to its caller: admins and services see
 * anybody's. Whoever takes this bean heeds the filter; nobody reads the parameter by hand.
 */
public class OwnerFilter {
    @QueryParam("user_id")
    @Parameter(description = "whose; only admins and services may ask for another user")
    UUID userId;

    /**
     * Whose things are asked for: the caller's own when nobody is named.
     *
     * @throws ProblemException 404 when the caller may not see the other user's
     */
    public UUID of(Caller caller) {
        if (userId != null && !caller.maySee(userId)) {
            throw ProblemException.notFound();
        }
        return userId == null ? caller.userId() : userId;
    }
}
