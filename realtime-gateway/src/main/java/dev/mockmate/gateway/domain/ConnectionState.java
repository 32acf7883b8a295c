package dev.mockmate.gateway.domain;

/**
 * Where a connection stands. A transition exists only on the state that allows it.
 *
 * <pre>
 *                first message           admitted              end_request
 *  AwaitingStart ────────────▶ Starting ──────────▶ Live ─────────────────▶ Ending
 *       │                         │                  │ ▲                      │ │
 *       │ no message in time,     │ refused          │ └──────────────────────┘ │
 *       │ wrong message           │                  │   could not be ended     │ ended
 *       │                         │                  │ ended elsewhere,         │
 *       ▼                         ▼                  ▼ replaced, slow, …        ▼
 *     Closed ◀────────────────────┴──────────────────┴──────────────────────────┘
 * </pre>
 *
 * {@code session_ended} is sent at most once: on the way from Live or Ending to Closed.
 */
public sealed interface ConnectionState {

    /** Any state but Closed may be closed. */
    default Closed closed(CloseReason reason) {
        return new Closed(reason);
    }

    /** The socket is open and the first message is due. */
    record AwaitingStart() implements ConnectionState {
        /** The first message is a start or a resume. */
        public Starting starts() {
            return new Starting();
        }
    }

    /** The client's claim is being checked. */
    record Starting() implements ConnectionState {
        /** The claim holds. */
        public Live admitted(ConnectionOwner owner) {
            return new Live(owner);
        }
    }

    /** A connection that belongs to a session. */
    sealed interface Joined extends ConnectionState {
        /** Who the connection is for. */
        ConnectionOwner owner();
    }

    /** The conversation runs. */
    record Live(ConnectionOwner owner) implements Joined {
        /** The client asked to end the session. */
        public Ending asksToEnd() {
            return new Ending(owner);
        }
    }

    /** session-service is being asked to complete the session. */
    record Ending(ConnectionOwner owner) implements Joined {
        /** The session could not be completed now; the conversation goes on. */
        public Live refused() {
            return new Live(owner);
        }
    }

    /** Nothing is sent or taken any more. The first reason stays. */
    record Closed(CloseReason reason) implements ConnectionState {
        @Override
        public Closed closed(CloseReason later) {
            return this;
        }
    }
}
