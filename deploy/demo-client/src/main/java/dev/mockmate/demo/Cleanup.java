package dev.mockmate.demo;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Ends a session whatever becomes of its interview: when it fails, and when somebody presses Ctrl-C. An interview that ended by
 * itself leaves nothing to do.
 */
final class Cleanup {

    private final BooleanSupplier end;
    private final String sessionId;
    private boolean done;

    /** @param end ends the session and says whether that worked */
    Cleanup(BooleanSupplier end, String sessionId) {
        this.end = end;
        this.sessionId = sessionId;
    }

    /** Does what may fail; the failure goes on, after the session was ended. */
    <T> T around(Supplier<T> interview) {
        Thread onExit = new Thread(this::once, "session-ender");
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            T outcome = interview.get();
            forget(onExit);
            return outcome;
        } catch (RuntimeException e) {
            if (!once()) {
                throw new Failure(
                        e.getMessage() + " Session " + sessionId + " could not be ended; it pauses by itself.", e);
            }
            forget(onExit);
            throw e;
        }
    }

    private synchronized boolean once() {
        if (done) {
            return true;
        }
        done = true;
        try {
            return end.getAsBoolean();
        } catch (Failure unreachable) {
            return false;
        }
    }

    private static void forget(Thread onExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException exiting) {
            // It runs already, and finds that there is nothing left to do.
        }
    }
}
