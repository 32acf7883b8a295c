package dev.mockmate.interview.exchange.domain;

import dev.mockmate.interview.feedback.domain.Assessment.FollowUp;
import dev.mockmate.interview.planning.domain.QuestionPlan;

/**
 * Where an interview stands. A transition exists only on the state that allows it and returns the next state.
 *
 * <pre>
 *   planned ──ask──▶ asking ──draft──▶ answering ──submit──▶ assessing ──assessed──▶ asking   (follow-up or next question)
 *      │              │  └──────────────submit──────────────▶   │                 └▶ all_asked (plan is done)
 *      │              ├──skip─▶ asking (next question) or all_asked                      │
 *      │              └────────────────────┬────────────────────┴────────────────────────┘
 *      └──────────────finish───────────────▼
 *                                      finished
 * </pre>
 */
public sealed interface Interview {

    QuestionPlan plan();

    /** How many questions of the plan were asked; a follow-up shares its question's number. */
    int asked();

    /** The name of the state in JSON and in the database. */
    String status();

    /** Ends the interview wherever it stands; an interview that has ended stays as it is. */
    default Finished finish() {
        return new Finished(plan(), asked());
    }

    /** A state in which a question waits for its answer. */
    sealed interface Open extends Interview {

        boolean followUp();

        /** The answer was handed in. */
        default Assessing submit() {
            return new Assessing(plan(), asked(), followUp());
        }

        /** The question is left unanswered, and with it its follow-up: the next one, or nothing more. */
        default Interview skip() {
            return after(plan(), asked());
        }
    }

    private static Interview after(QuestionPlan plan, int asked) {
        return asked < plan.size() ? new Asking(plan, asked + 1, false) : new AllAsked(plan);
    }

    /** The plan is made, nothing was asked yet. */
    record Planned(QuestionPlan plan) implements Interview {

        @Override
        public String status() {
            return "planned";
        }

        @Override
        public int asked() {
            return 0;
        }

        public Asking ask() {
            return new Asking(plan, 1, false);
        }
    }

    /** A question was asked and nothing of an answer is there. */
    record Asking(QuestionPlan plan, int asked, boolean followUp) implements Open {

        @Override
        public String status() {
            return "asking";
        }

        /** First words of an answer came in. */
        public Answering draft() {
            return new Answering(plan, asked, followUp);
        }
    }

    /** An answer is being given. */
    record Answering(QuestionPlan plan, int asked, boolean followUp) implements Open {

        @Override
        public String status() {
            return "answering";
        }

        /** The candidate starts over. */
        public Asking restart() {
            return new Asking(plan, asked, followUp);
        }
    }

    /** The answer is in, and it is being decided how to go on. */
    record Assessing(QuestionPlan plan, int asked, boolean followUp) implements Interview {

        @Override
        public String status() {
            return "assessing";
        }

        /** The follow-up decision is known: ask it, or the next question, or nothing more. */
        public Interview assessed(FollowUp decision) {
            if (decision.shouldAsk() && !followUp) {
                return new Asking(plan, asked, true);
            }
            return after(plan, asked);
        }
    }

    /** Every question of the plan was asked and answered, or skipped. */
    record AllAsked(QuestionPlan plan) implements Interview {

        @Override
        public String status() {
            return "all_asked";
        }

        @Override
        public int asked() {
            return plan.size();
        }
    }

    /** It is over; attempts under way are still assessed, retries are still possible, no question is asked any more. */
    record Finished(QuestionPlan plan, int asked) implements Interview {

        @Override
        public String status() {
            return "finished";
        }

        @Override
        public Finished finish() {
            return this;
        }
    }

    /** The state as it was stored. */
    static Interview stored(String status, QuestionPlan plan, int asked, boolean followUp) {
        return switch (status) {
            case "planned" -> new Planned(plan);
            case "asking" -> new Asking(plan, asked, followUp);
            case "answering" -> new Answering(plan, asked, followUp);
            case "assessing" -> new Assessing(plan, asked, followUp);
            case "all_asked" -> new AllAsked(plan);
            case "finished" -> new Finished(plan, asked);
            default -> throw new IllegalStateException("No such interview status: " + status);
        };
    }
}
