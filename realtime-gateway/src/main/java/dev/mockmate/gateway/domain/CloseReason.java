package dev.mockmate.gateway.domain;

/**
 * Why a connection was closed: the WebSocket close code, and the label of its metric. Codes 3000–3499 ask the client to come
 * back, 3500–3999 ask it not to.
 */
public enum CloseReason {
    /** The session is over and the client was told. */
    ENDED(1000, "ended"),
    /** The client's frames are not those of RFC 6455. */
    FRAMING(1002, "framing"),
    /** A text frame is not UTF-8. */
    NOT_TEXT(1007, "not_text"),
    /** A message was longer than the limit. */
    TOO_BIG(1009, "too_big"),
    /** This service has a bug. */
    BROKEN(1011, "broken"),
    /** This replica goes away. */
    SHUTDOWN(3001, "shutdown"),
    /** A service the connection needs does not answer. */
    UNAVAILABLE(3002, "unavailable"),
    /** All places are taken, or a newer socket needed this one's. */
    NO_PLACE(3004, "no_place"),
    /** The client does not read what it is sent. */
    SLOW(3008, "slow"),
    /** The client did not answer a ping. */
    NO_PONG(3012, "no_pong"),
    /** The token is missing, wrong or expired. */
    BAD_TOKEN(3500, "bad_token"),
    /** The client does not keep to the protocol. */
    PROTOCOL(3501, "protocol"),
    /** No first message in time. */
    START_TIMEOUT(3502, "start_timeout"),
    /** A newer connection holds the session. */
    REPLACED(3503, "replaced"),
    /** The user has as many live connections as one may have. */
    TOO_MANY(3504, "too_many"),
    /** No such session, or not the caller's. */
    NOT_FOUND(3507, "not_found"),
    /** No credit to begin with. */
    NO_CREDITS(3510, "no_credits"),
    /** The session was over before. */
    ALREADY_OVER(3511, "already_over"),
    /** The client closed or vanished; no code is sent. */
    CLIENT(1000, "client");

    private final int code;
    private final String label;

    CloseReason(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The close code on the wire. */
    public int code() {
        return code;
    }

    /** The metric's label and the close frame's text. */
    public String label() {
        return label;
    }

    /**
     * Whether a client may come back and go on where the connection broke: what happens meanwhile is kept for it for a while.
     */
    public boolean mayBeResumed() {
        switch (this) {
            case UNAVAILABLE, NO_PLACE, SLOW, NO_PONG, CLIENT, FRAMING, NOT_TEXT, TOO_BIG, BROKEN, BAD_TOKEN:
                return true;
            default:
                return false;
        }
    }

    /** The reason that goes with a close code of RFC 6455. */
    public static CloseReason ofViolation(int closeCode) {
        switch (closeCode) {
            case 1007:
                return NOT_TEXT;
            case 1009:
                return TOO_BIG;
            default:
                return FRAMING;
        }
    }
}
