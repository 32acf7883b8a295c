package dev.mockmate.testsession.domain;

import java.time.Instant;

/**
 * Where a test is in its life. A transition exists only on the state that allows it.
 *
 * <pre>
 *              tab closed
 *   Active ──────────────────► SoftlyAbandoned ────────────► Abandoned (tab_close)
 *    │ │ ▲                      │      │        2 min pass     ▲
 *    │ │ └── heartbeat, progress┘      └─ candidate leaves ────┤
 *    │ │     or create in time                                 │
 *    │ └── 5 min silent, candidate leaves ─────────────────────┘
 *    └── handed in, time up ───► Completed
 *
 *   Active, SoftlyAbandoned ── a recruiter ends it ──► Completed (auto)
 *   Completed, Abandoned ────── a recruiter reopens it ──► Active
 * </pre>
 *
 * Clients see both kinds of abandoned as {@code abandoned}. {@code Completed} and {@code Abandoned} are final: whoever comes
 * first decides how the test ended, and nothing the candidate or time does changes it after.
 */
public sealed interface TestState {

    /** The name clients see. */
    String label();

    /** A test that is not over yet. */
    sealed interface Open extends TestState {
        /** The candidate leaves for good. */
        Abandoned abandon(CompletionMethod method, Instant at);

        /** A recruiter ends it. */
        default Completed end(Instant at) {
            return new Completed(CompletionMethod.AUTO, at);
        }
    }

    /** A test that is over; only a recruiter can let it go on. */
    sealed interface Over extends TestState {
        /** It goes on. */
        default Active reopen() {
            return new Active();
        }
    }

    /** Under way. */
    record Active() implements Open {
        @Override
        public String label() {
            return "active";
        }

        SoftlyAbandoned closeTab(Instant at, Instant revivableUntil) {
            return new SoftlyAbandoned(at, revivableUntil);
        }

        @Override
        public Abandoned abandon(CompletionMethod method, Instant at) {
            return new Abandoned(method, at);
        }

        Completed complete(CompletionMethod method, Instant at) {
            return new Completed(method, at);
        }
    }

    /**
     * The page was closed at {@code since}; it may have been a reload.
     *
     * @param revivableUntil when it stops being revivable
     */
    record SoftlyAbandoned(Instant since, Instant revivableUntil) implements Open {
        @Override
        public String label() {
            return "abandoned";
        }

        /** Whether the candidate can still come back at {@code now}. */
        public boolean isRevivableAt(Instant now) {
            return now.isBefore(revivableUntil);
        }

        Active revive() {
            return new Active();
        }

        @Override
        public Abandoned abandon(CompletionMethod method, Instant at) {
            return new Abandoned(method, at);
        }

        Abandoned lapse() {
            return new Abandoned(CompletionMethod.TAB_CLOSE, since);
        }
    }

    /** Left for good. */
    record Abandoned(CompletionMethod method, Instant since) implements Over {
        @Override
        public String label() {
            return "abandoned";
        }
    }

    /** Handed in, or ended by the clock. */
    record Completed(CompletionMethod method, Instant at) implements Over {
        @Override
        public String label() {
            return "completed";
        }
    }
}
