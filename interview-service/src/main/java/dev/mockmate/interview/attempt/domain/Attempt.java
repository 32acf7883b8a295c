package dev.mockmate.interview.attempt.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an attempt at a question stands. A transition exists only on the state that allows it and returns the next
 * state.
 *
 * <pre>
 *   draft ──submit──▶ processing ────────complete────────▶ completed ─┐ replace: the model's in place of the coach's
 *    └ write ┘         │  │  ▲ │                            ▲  │  ▲   │ keepStandIn: not yet, or never
 *                      │  │  │ └ know: more parts           │  │  └───┘
 *                      │  │  └──────────── reassess ────────┼──┤ (an operator asks for it)
 *            failed:   │  └ soon again (processing)         │  │
 *                      └──▶ failed ──────complete───────────┘  │
 *                            │  └──────── reassess ────────────┘
 *                            └ failed: late again, a few times, then never
 *
 *   processing ──await──▶ processing (nobody who speaks its language is there to assess it)
 *   processing, failed, completed ──scoredByClient──▶ completed
 * </pre>
 */
public sealed interface Attempt {

    /** The name of the state in JSON and in the database. */
    String status();

    /** An empty answer. */
    static Draft open() {
        return new Draft("");
    }

    /**
     * An answer as it was handed in.
     *
     * @param responseSeconds how long the candidate took
     * @param delivery what was measured of it, as JSON
     */
    record Answer(String text, double responseSeconds, Optional<String> delivery, Instant submittedAt) {}

    /**
     * What is known of an assessment.
     *
     * @param parts by name, as JSON
     * @param count of the parts, in their order
     */
    record Known(String parts, int count) {
        /** Nothing yet. */
        public static final Known NOTHING = new Known("{}", 0);
    }

    /**
     * What a whole assessment says of itself.
     *
     * @param overall absent when the answer was not judged
     * @param degraded whether the coach stood in for the model
     */
    record Judged(
            Optional<Double> overall, String modelVersion, boolean degraded, int droppedQuotes, int removedInventions) {

        Judged byClient(double score) {
            return new Judged(Optional.of(score), "client", degraded, droppedQuotes, removedInventions);
        }
    }

    /**
     * The work on an assessment.
     *
     * @param dueAt when the next try begins; empty = never
     * @param tries that were begun
     * @param claimedUntil when the lease of the replica that works on it ends; empty when none does
     */
    record Work(Optional<Instant> dueAt, int tries, Optional<Instant> claimedUntil) {

        static Work due(Instant at, int tries) {
            return new Work(Optional.of(at), tries, Optional.empty());
        }
    }

    /**
     * When a failed assessment is tried again.
     *
     * @param tries in a row, before the attempt is failed
     * @param lateTries after that, long ones apart
     * @param soon wait after the first failure, doubled with each further one
     * @param late wait after the last of a row
     */
    record RetryPolicy(int tries, int lateTries, Duration soon, Duration late) {
        private static final int MOST_DOUBLINGS = 6;

        /** Whether a try was the last of a row. */
        public boolean isLast(int made) {
            return made >= tries;
        }

        boolean isOver(int made) {
            return made >= tries + lateTries;
        }

        Duration soonAfter(int made) {
            return soon.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, made - 1)));
        }
    }

    /** An attempt that was handed in: its answer changes no more. */
    sealed interface Submitted extends Attempt {
        Answer answer();

        Known known();

        /** The client that collected the answer has scored it by itself. */
        Completed scoredByClient(double score, Instant at);
    }

    /** One whose assessment is worked on, or will be. */
    sealed interface Assessable extends Submitted {
        Work work();

        /** More parts are known. */
        Assessable know(Known more);

        /**
         * All parts are known.
         *
         * @param redoAt when the model assesses it in the coach's place; empty = never
         */
        default Completed complete(Known all, Judged judged, Instant at, Optional<Instant> redoAt) {
            return new Completed(answer(), all, judged, at, redoAt);
        }

        /** A try has failed: the next one is soon, or late with the attempt failed, or there is none. */
        default Assessable failed(RetryPolicy policy, Instant now) {
            int made = work().tries();
            if (!policy.isLast(made)) {
                return again(Work.due(now.plus(policy.soonAfter(made)), made));
            }
            return policy.isOver(made)
                    ? new Failed(answer(), known(), Failed.FOR_GOOD, new Work(Optional.empty(), made, Optional.empty()))
                    : new Failed(answer(), known(), Failed.FOR_NOW, Work.due(now.plus(policy.late()), made));
        }

        /** The same with its next try soon. */
        Assessable again(Work next);

        @Override
        default Completed scoredByClient(double score, Instant at) {
            Judged judged = new Judged(Optional.of(score), "client", false, 0, 0);
            return new Completed(answer(), known(), judged, at, Optional.empty());
        }
    }

    /** One of which nothing more is expected at once. */
    sealed interface Settled extends Submitted {

        /** An operator asks for its assessment anew: nothing of the old one stays. */
        default Processing reassess(Instant at) {
            return new Processing(answer(), Known.NOTHING, Optional.empty(), Work.due(at, 0));
        }
    }

    /** An answer that is being given. */
    record Draft(String text) implements Attempt {
        @Override
        public String status() {
            return "draft";
        }

        /** What is written now takes the place of what was. */
        public Draft write(String words) {
            return new Draft(words);
        }

        /** The answer is handed in: it is to be assessed at once. */
        public Processing submit(Answer answer) {
            return new Processing(answer, Known.NOTHING, Optional.empty(), Work.due(answer.submittedAt(), 0));
        }
    }

    /**
     * Handed in, and being assessed or about to be.
     *
     * @param error what is told of the last try, when it failed
     */
    record Processing(Answer answer, Known known, Optional<String> error, Work work) implements Assessable {
        private static final String SOON_AGAIN = "The assessment failed and is tried again.";
        private static final String WAITS = "The answer waits: who assesses in its language is away.";

        @Override
        public String status() {
            return "processing";
        }

        @Override
        public Processing know(Known more) {
            return new Processing(answer, more, error, work);
        }

        @Override
        public Processing again(Work next) {
            return new Processing(answer, known, Optional.of(SOON_AGAIN), next);
        }

        /** Nobody who can assess it is there: it is tried again then, however long that goes on, and the try does not count. */
        public Processing await(Instant next) {
            return new Processing(answer, known, Optional.of(WAITS), Work.due(next, Math.max(0, work.tries() - 1)));
        }

        /** Whether nobody who can assess it was there at the last try. */
        public boolean waits() {
            return error.filter(WAITS::equals).isPresent();
        }
    }

    /** Every try of a row has failed; nobody waits for it any more. */
    record Failed(Answer answer, Known known, String error, Work work) implements Assessable, Settled {
        static final String FOR_NOW = "The answer is stored but could not be assessed; that is tried again later.";
        static final String FOR_GOOD = "The answer is stored but could not be assessed.";

        @Override
        public String status() {
            return "failed";
        }

        @Override
        public Failed know(Known more) {
            return new Failed(answer, more, error, work);
        }

        @Override
        public Failed again(Work next) {
            return new Failed(answer, known, error, next);
        }
    }

    /**
     * Assessed as a whole.
     *
     * @param redoAt when the model assesses it in the coach's place; empty = never
     */
    record Completed(Answer answer, Known known, Judged judged, Instant completedAt, Optional<Instant> redoAt)
            implements Settled {
        @Override
        public String status() {
            return "completed";
        }

        /** Whether the coach stood in for the model. */
        public boolean isStandIn() {
            return judged.degraded();
        }

        /** The model's assessment takes the place of the coach's. */
        public Completed replace(Known all, Judged byModel) {
            return new Completed(answer, all, byModel, completedAt, Optional.empty());
        }

        /** The coach's stays, until the model is asked again. */
        public Completed keepStandIn(Optional<Instant> next) {
            return new Completed(answer, known, judged, completedAt, next);
        }

        @Override
        public Completed scoredByClient(double score, Instant at) {
            return new Completed(answer, known, judged.byClient(score), at, redoAt);
        }
    }
}
