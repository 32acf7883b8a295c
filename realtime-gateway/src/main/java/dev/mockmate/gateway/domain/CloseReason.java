package dev.mockmate.gateway.domain;

import java.util.Locale;

/**
 * Why a line was closed: the WebSocket close code, and the label of its metric. Codes 3000–3499 ask the client to come back,
 * 3500–3999 ask it not to.
 */
public enum CloseReason {
    /** The session is over and the client was told. */
    ENDED(1000),
    /** A message was longer than the limit. */
    TOO_BIG(1009),
    /** This service has a bug. */
    BROKEN(1011),
    /** This replica goes away. */
    SHUTDOWN(3001),
    /** A service the line needs does not answer. */
    UNAVAILABLE(3002),
    /** The client does not read what it is sent. */
    SLOW(3008),
    /** The client did not answer a ping. */
    NO_PONG(3012),
    /** The token is missing, wrong or expired. */
    BAD_TOKEN(3500),
    /** The client does not keep to the protocol. */
    PROTOCOL(3501),
    /** No first message in time. */
    START_TIMEOUT(3502),
    /** A newer connection holds the session. */
    REPLACED(3503),
    /** This replica holds as many connections as it may. */
    TOO_MANY(3504),
    /** No such session, or not the caller's. */
    NOT_FOUND(3507),
    /** No credit to begin with. */
    NO_CREDITS(3510),
    /** The session was over before. */
    ALREADY_OVER(3511),
    /** The client closed or vanished; no code is sent. */
    CLIENT(1000);

    private final int code;

    CloseReason(int code) {
        this.code = code;
    }

    /** The close code on the wire. */
    public int code() {
        return code;
    }

    /** The metric's label and the close frame's text. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a client may come back and go on where the line broke: what happens meanwhile is kept for it for a while. */
    public boolean mayBeResumed() {
        switch (this) {
            case UNAVAILABLE, SLOW, NO_PONG, CLIENT, TOO_BIG, BROKEN, BAD_TOKEN:
                return true;
            default:
                return false;
        }
    }

    /** Whether the client is asked to connect again. */
    public boolean mayComeBack() {
        return code >= 3000 && code < 3500;
    }
}
