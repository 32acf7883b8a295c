package dev.mockmate.gateway.domain;

/**
 * Codes of {@code error} messages: each answers one message of the client; the connection stays unless it is closed besides.
 */
public enum ErrorCode {
    /** The token does not hold. */
    AUTH(4001),
    /** The role does not allow it. */
    NOT_ALLOWED(4003),
    /** No such interview for this caller. */
    UNKNOWN_INTERVIEW(4004),
    /** Not possible in this state. */
    ILLEGAL_NOW(4009),
    /** More than the limit. */
    TOO_FAST(4029),
    /** Not a message of this protocol. */
    MALFORMED(4400),
    /** No credits. */
    NO_CREDITS(4402),
    /** A bug of ours. */
    INTERNAL(4500),
    /** Something behind the gateway is away. */
    UNAVAILABLE(4503);

    private final int code;

    ErrorCode(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }
}
