package dev.mockmate.interview.conversation.application;

import io.vertx.core.eventbus.EventBus;
import jakarta.enterprise.context.ApplicationScoped;

/** Says inside this process that live clients wait for their interview, so that they need not wait for the next poll. */
@ApplicationScoped
public class PlansDue {
    /** Where the word is passed on. */
    public static final String ADDRESS = "plans-due";

    private final EventBus bus;

    PlansDue(EventBus bus) {
        this.bus = bus;
    }

    /** Call it after the commit; losing it only costs the time until the next poll. */
    public void wake() {
        bus.send(ADDRESS, "");
    }
}
