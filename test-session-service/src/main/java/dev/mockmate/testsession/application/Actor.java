package dev.mockmate.testsession.application;

import java.util.UUID;

/**
 * Who did something, as the history names it.
 *
 * @param name {@code user:<id>} or {@code time}
 */
public record Actor(String name) {
    /** What happens by time alone. */
    public static final Actor TIME = new Actor("time");

    /** A signed-in user. */
    public static Actor user(UUID id) {
        return new Actor("user:" + id);
    }
}
