package dev.mockmate.local;

/** A part did not come up; the message says which, why, and carries the end of its log. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
