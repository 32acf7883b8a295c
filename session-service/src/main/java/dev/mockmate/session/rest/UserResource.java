package dev.mockmate.session.rest;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.session.store.KnownUsers;
import dev.mockmate.session.store.KnownUsers.KnownUser;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds a user for an operator who has only an address or an id. */
@Path("/api/sessions/users")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed(Roles.ADMIN)
@Tag(name = "operators")
public class UserResource {
    private final KnownUsers users;

    UserResource(KnownUsers users) {
        this.users = users;
    }

    /** A user who made a session, as the sign-in told it last. */
    @Schema(name = "User")
    record UserView(
            UUID id,
            @Schema(nullable = true) String name,
            @Schema(nullable = true) String email,
            long sessions,

            @Schema(description = "when a session was made last, to the hour")
            Instant lastSeen) {

        static UserView of(KnownUser user) {
            return new UserView(
                    user.id(), textOrNull(user.name()), textOrNull(user.email()), user.sessions(), user.seenAt());
        }

        private static String textOrNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** A page of users. */
    @Schema(name = "UserPage")
    record UserPage(
            List<UserView> items, @Schema(nullable = true) String nextCursor) {}

    @GET
    @Operation(
            operationId = "findUsers",
            summary = "Users with an address, or the one with an id, who made a session",
            description = "Exactly one of email and id. The address is compared whole, whatever the case.")
    @APIResponse(
            responseCode = "200",
            description = "a page, empty when nobody is known",
            content = @Content(schema = @Schema(implementation = UserPage.class)))
    public Uni<UserPage> find(
            @QueryParam("email") @Size(min = 1, max = 320) String email,
            @QueryParam("id") UUID id,
            @BeanParam PageRequest page) {
        if ((email == null) == (id == null)) {
            throw ProblemException.of(CommonProblem.INVALID_PARAMETER, "Name an email or an id.");
        }
        int limit = page.limit();
        Uni<List<KnownUser>> found = id == null
                ? users.byEmail(email, page.after(), limit + 1)
                : users.byId(id).map(user -> user.stream().toList());
        return found.map(rows -> Page.of(rows, limit, user -> new Cursor(user.seenAt(), user.id())))
                .map(answer -> answer.map(UserView::of))
                .map(answer -> new UserPage(answer.items(), answer.nextCursor()));
    }
}
