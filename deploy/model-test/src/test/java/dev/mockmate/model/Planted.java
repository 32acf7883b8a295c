package dev.mockmate.model;

import dev.mockmate.contracts.domain.CreditFormula;
import dev.mockmate.contracts.event.SessionEvent;
import java.time.Duration;
import java.util.function.ToIntFunction;

/**
 * The mistakes a run plants on the way between the domains, to prove that they are found. {@link #NONE} plants none.
 *
 * @param sessionLimits the times the sessions keep
 * @param billingLimits the numbers billing keeps
 * @param formula what running time costs in what the sessions tell
 */
record Planted(
        String name,
        dev.mockmate.session.domain.Limits sessionLimits,
        dev.mockmate.billing.domain.Limits billingLimits,
        ToIntFunction<Duration> formula) {
    static final Planted NONE = new Planted(
            "nothing",
            dev.mockmate.session.domain.Limits.standard(),
            dev.mockmate.billing.domain.Limits.standard(),
            CreditFormula::due);

    /** The second credit one second too soon. */
    static final Planted HOUR_TOO_SOON =
            NONE.with("59:59 costs 2", elapsed -> CreditFormula.due(elapsed.plusSeconds(1)));

    /** The second credit one second too late. */
    static final Planted HOUR_TOO_LATE = NONE.with(
            "60:00 costs 1",
            elapsed -> elapsed.isZero() ? CreditFormula.due(elapsed) : CreditFormula.due(elapsed.minusSeconds(1)));

    /** A client may be silent one second longer. */
    static final Planted SILENCE_TOO_LONG = NONE.with(
            "silence of 91 s", limits(NONE.sessionLimits.silence().plusSeconds(1), NONE.sessionLimits.beganAfter()));

    /** The hold is captured one second too late. */
    static final Planted BEGAN_TOO_LATE = NONE.with(
            "begun after 2:01",
            limits(NONE.sessionLimits.silence(), NONE.sessionLimits.beganAfter().plusSeconds(1)));

    /** What the sessions tell, with the wrong formula in it when one is planted. */
    SessionEvent distort(SessionEvent told) {
        if (formula == NONE.formula) {
            return told;
        } else if (told instanceof SessionEvent.Metered e) {
            return new SessionEvent.Metered(
                    e.sessionId(), e.userId(), e.elapsedSeconds(), due(e.elapsedSeconds()), e.at());
        } else if (told instanceof SessionEvent.Completed e && e.interviewBegan()) {
            return new SessionEvent.Completed(
                    e.sessionId(),
                    e.userId(),
                    e.endReason(),
                    e.elapsedSeconds(),
                    due(e.elapsedSeconds()),
                    true,
                    e.at());
        }
        return told;
    }

    private int due(long elapsedSeconds) {
        return formula.applyAsInt(Duration.ofSeconds(elapsedSeconds));
    }

    private Planted with(String planted, ToIntFunction<Duration> wrong) {
        return new Planted(planted, sessionLimits, billingLimits, wrong);
    }

    private Planted with(String planted, dev.mockmate.session.domain.Limits wrong) {
        return new Planted(planted, wrong, billingLimits, formula);
    }

    private static dev.mockmate.session.domain.Limits limits(Duration silence, Duration beganAfter) {
        dev.mockmate.session.domain.Limits right = dev.mockmate.session.domain.Limits.standard();
        return new dev.mockmate.session.domain.Limits(
                right.activationPatience(),
                silence,
                right.meterEvery(),
                beganAfter,
                right.maxDuration(),
                right.softAbandonAfter(),
                right.giveUpAfter(),
                right.expireAfter());
    }
}
