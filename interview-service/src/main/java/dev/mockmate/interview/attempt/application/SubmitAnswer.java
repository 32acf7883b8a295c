package dev.mockmate.interview.attempt.application;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.exchange.application.FindInterviews;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.sessionview.application.CandidatePresence;
import dev.mockmate.interview.sessionview.application.LiveSessions;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Takes an answer and makes a job of its assessment, in one transaction: an answer that was accepted is assessed, even
 * if this process ends the moment after.
 */
@ApplicationScoped
public class SubmitAnswer {

    private final LiveSessions live;
    private final FindInterviews find;
    private final Interviews interviews;
    private final CandidatePresence presence;
    private final AcceptAnswer accept;
    private final Transactions transactions;

    SubmitAnswer(
            LiveSessions live,
            FindInterviews find,
            Interviews interviews,
            CandidatePresence presence,
            AcceptAnswer accept,
            Transactions transactions) {
        this.live = live;
        this.find = find;
        this.interviews = interviews;
        this.presence = presence;
        this.accept = accept;
        this.transactions = transactions;
    }

    /**
     * Whether the answer may be given at all; waits a moment for a session that is just becoming live. One that was given before may
     * be given again whatever became of the session.
     */
    public Uni<Outcome<StoredInterview, Refusal>> check(UUID userId, Submission submission) {
        return find.ofExchange(submission.exchangeId()).chain(found -> {
            if (found.isEmpty() || !found.get().userId().equals(userId)) {
                return Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("exchange")));
            }
            return live.require(found.get().sessionId(), userId)
                    .chain(session -> session instanceof Outcome.Refused<KnownSession, Refusal> refused
                            ? transactions
                                    .inTransaction(() -> accept.handedIn(submission))
                                    .map(same -> same.isPresent()
                                            ? Outcome.done(found.get())
                                            : Outcome.refused(refused.refusal()))
                            : Uni.createFrom().item(Outcome.done(found.get())));
        });
    }

    /** The attempt, being assessed. The same answer again gives the same attempt. */
    public Uni<Outcome<StoredAttempt, Refusal>> submit(StoredInterview checked, Submission submission) {
        return transactions.inTransaction(() -> presence.admit(
                        checked.sessionId(), checked.userId(), session -> interviews
                                .lock(checked.id())
                                .chain(locked -> locked == null
                                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("exchange")))
                                        : accept.accept(locked, submission)))
                .chain(outcome -> outcome instanceof Outcome.Refused<StoredAttempt, Refusal> refused
                                && refused.refusal() instanceof Refusal.SessionNotLive
                        ? accept.handedIn(submission).map(same -> same.isPresent() ? Outcome.done(same.get()) : outcome)
                        : Uni.createFrom().item(outcome)));
    }
}
