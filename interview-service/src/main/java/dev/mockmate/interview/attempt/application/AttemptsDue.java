package dev.mockmate.interview.attempt.application;

import io.vertx.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;

/** Says inside this process that attempts wait for their assessment, so that they need not wait for the next poll. */
@ApplicationScoped
public class AttemptsDue {
    /** Where the word is passed on. */
    public static final String ADDRESS = "attempts-due";

    private final EventBus bus;

    AttemptsDue(EventBus bus) {
        this.bus = bus;
    }

    /** Call it after the commit; losing it only costs the time until the next poll. */
    public void wake() {
        bus.send(ADDRESS, "");
    }
}
