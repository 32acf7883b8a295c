package dev.mockmate.interview.library.document;

/** The document opens with a password only. */
final class EncryptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
