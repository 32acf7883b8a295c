package dev.mockmate.local.origin;

/** A client that sends its body too slowly. */
final class SlowBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SlowBodyException() {
        super("The request body came too slowly", null, false, false);
    }
}
