package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.application.AskedQuestion;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.store.ExchangeRow;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.InterviewRow;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.application.Outcome;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.sessionview.application.CandidatePresence;
import dev.mockmate.interview.sessionview.application.LiveSessions;
import dev.mockmate.interview.sessionview.store.SessionViewRow;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Leaves the open question unanswered, at its candidate's wish, and goes on to the next one. It is not scored and has no
 * follow-up; what was drafted stays visible; a retry opens it again. Skipping it once more changes nothing.
 */
@ApplicationScoped
public class SkipQuestion {

    private final LiveSessions live;
    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Attempts attempts;
    private final Conversation conversation;
    private final AskNextQuestion ask;
    private final CandidatePresence presence;
    private final Transactions transactions;

    SkipQuestion(
            LiveSessions live,
            Interviews interviews,
            Exchanges exchanges,
            Attempts attempts,
            Conversation conversation,
            AskNextQuestion ask,
            CandidatePresence presence,
            Transactions transactions) {
        this.live = live;
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.conversation = conversation;
        this.ask = ask;
        this.presence = presence;
        this.transactions = transactions;
    }

    /** The question that comes now, or empty when the plan is done. */
    public Uni<Outcome<Optional<AskedQuestion>>> skip(UUID userId, UUID interviewId, UUID exchangeId) {
        return transactions
                .inTransaction(() -> interviews.findById(interviewId))
                .chain(found -> found == null || !found.userId.equals(userId)
                        ? Uni.createFrom().item(Outcome.<UUID>refused(new Refusal.NotFound("interview")))
                        : live.require(found.sessionId, userId)
                                .chain(session -> session instanceof Outcome.Refused<SessionViewRow> refused
                                        ? Uni.createFrom().item(Outcome.<UUID>refused(refused.refusal()))
                                        : skip(found, exchangeId)))
                .chain(outcome -> outcome instanceof Outcome.Refused<UUID> refused
                        ? Uni.createFrom().item(Outcome.<Optional<AskedQuestion>>refused(refused.refusal()))
                        : ask.ask(userId, interviewId));
    }

    private Uni<Outcome<UUID>> skip(InterviewRow seen, UUID exchangeId) {
        return transactions.inTransaction(() -> presence.note(seen.sessionId, seen.userId)
                .chain(() -> interviews.lock(seen.id))
                .chain(interview -> interview == null
                        ? Uni.createFrom().item(Outcome.<UUID>refused(new Refusal.NotFound("interview")))
                        : leave(interview, exchangeId)));
    }

    /** Inside a transaction, with the interview locked. The item is the question that was left. */
    Uni<Outcome<UUID>> leave(InterviewRow interview, UUID exchangeId) {
        return exchanges.findById(exchangeId).chain(exchange -> {
            if (exchange == null || !exchange.interviewId.equals(interview.id)) {
                return refused(new Refusal.NotFound("exchange"));
            }
            if (exchange.skippedAt != null) {
                return Uni.createFrom().item(Outcome.done(exchange.id));
            }
            if (interview.finishedAt != null) {
                return refused(new Refusal.InterviewFinished());
            }
            return interview.state() instanceof Interview.Open open && exchange.id.equals(interview.currentExchangeId)
                    ? conversation.skip(interview, open, exchange).replaceWith(Outcome.done(exchange.id))
                    : notOpen(exchange);
        });
    }

    private Uni<Outcome<UUID>> notOpen(ExchangeRow exchange) {
        return attempts.newestOf(exchange.id)
                .map(newest -> Outcome.refused(
                        newest != null && newest.isProcessing()
                                ? new Refusal.AnswerInProcessing()
                                : new Refusal.QuestionNotOpen()));
    }

    private static Uni<Outcome<UUID>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
