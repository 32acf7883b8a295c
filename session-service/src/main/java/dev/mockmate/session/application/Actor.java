package dev.mockmate.session.application;

import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.Roles;
import java.util.UUID;

/**
 * Who moves a session, as its history tells it.
 *
 * @param label like {@code user:<id>}, {@code admin:<id>}, {@code service:<id>}, {@code billing}, {@code interview} or {@code time}
 */
public record Actor(String label) {
    /** The billing service. */
    public static final Actor BILLING = new Actor("billing");
    /** The interview service. */
    public static final Actor INTERVIEW = new Actor("interview");
    /** Nobody: something fell due. */
    public static final Actor TIME = new Actor("time");

    /** The session's owner. */
    public static Actor user(UUID id) {
        return new Actor("user:" + id);
    }

    /** An admin or service, who acts on another user's session. */
    public static Actor operator(Caller by) {
        return new Actor((by.is(Roles.ADMIN) ? Roles.ADMIN : Roles.SERVICE) + ":" + by.userId());
    }
}
