package dev.mockmate.interview.application;

import dev.mockmate.interview.application.Conversation.Asked;
import dev.mockmate.interview.domain.Assessment.FollowUp;
import dev.mockmate.interview.domain.Interview;
import dev.mockmate.interview.domain.Refusal;
import dev.mockmate.interview.store.AttemptRow;
import dev.mockmate.interview.store.Attempts;
import dev.mockmate.interview.store.InterviewRow;
import dev.mockmate.interview.store.Interviews;
import dev.mockmate.interview.store.SessionViewRow;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives the question that is to be answered now: the current one again until it is answered, then the follow-up or the
 * next one. Whether there is a follow-up is known a moment after the answer; the call waits for that, without a
 * transaction, and goes on without one when it takes too long.
 */
@ApplicationScoped
public class AskNextQuestion {
    static final FollowUp NONE = new FollowUp(false, "", "");

    private final LiveSessions live;
    private final Interviews interviews;
    private final Attempts attempts;
    private final Conversation conversation;
    private final Presence presence;
    private final Transactions transactions;
    private final Waiting waiting;
    private final InterviewConfig config;

    AskNextQuestion(
            LiveSessions live,
            Interviews interviews,
            Attempts attempts,
            Conversation conversation,
            Presence presence,
            Transactions transactions,
            Waiting waiting,
            InterviewConfig config) {
        this.live = live;
        this.interviews = interviews;
        this.attempts = attempts;
        this.conversation = conversation;
        this.presence = presence;
        this.transactions = transactions;
        this.waiting = waiting;
        this.config = config;
    }

    /** The question, or empty when the plan is done. */
    public Uni<Outcome<Optional<Asked>>> ask(UUID userId, UUID interviewId) {
        return transactions
                .inTransaction(() -> interviews.findById(interviewId))
                .chain(found -> {
                    if (found == null || !found.userId.equals(userId)) {
                        return refused(new Refusal.NotFound("interview"));
                    }
                    return live.require(found.sessionId, userId)
                            .chain(session -> session instanceof Outcome.Done
                                    ? decided(found)
                                    : refused(((Outcome.Refused<SessionViewRow>) session).refusal()));
                });
    }

    private Uni<Outcome<Optional<Asked>>> decided(InterviewRow interview) {
        return waiting.until(
                        () -> transactions.inTransaction(() -> isDecided(interview.id)),
                        decided -> decided,
                        config.followUpWait())
                .chain(() -> transactions.inTransaction(() -> next(interview)))
                .map(Outcome::done);
    }

    private Uni<Boolean> isDecided(UUID interviewId) {
        return interviews.findById(interviewId).chain(interview -> {
            if (!(interview.state() instanceof Interview.Assessing)) {
                return Uni.createFrom().item(true);
            }
            return attempts.firstOf(interview.currentExchangeId)
                    .map(attempt -> decision(attempt).isPresent());
        });
    }

    private Uni<Optional<Asked>> next(InterviewRow seen) {
        return presence.note(seen.sessionId, seen.userId)
                .chain(() -> interviews.lock(seen.id))
                .chain(this::nextOf)
                .call(asked -> asked == null
                        ? Uni.createFrom().voidItem()
                        : conversation.delivered(asked.interview(), asked.exchange()))
                .map(Optional::ofNullable);
    }

    private Uni<Asked> nextOf(InterviewRow interview) {
        Interview state = interview.state();
        if (state instanceof Interview.Planned planned) {
            return conversation.begin(interview, planned);
        }
        if (state instanceof Interview.Open) {
            return conversation.current(interview);
        }
        if (state instanceof Interview.Assessing assessing) {
            return attempts.firstOf(interview.currentExchangeId)
                    .chain(attempt -> conversation.goOn(
                            interview, assessing, decision(attempt).orElse(NONE)));
        }
        return Uni.createFrom().nullItem();
    }

    /** What was decided about a follow-up to this attempt's answer, once it was. */
    static Optional<FollowUp> decision(AttemptRow attempt) {
        if (attempt.partsKnown == 0) {
            return attempt.isProcessing() ? Optional.empty() : Optional.of(NONE);
        }
        return AssessmentJson.read(attempt.parts())
                .map(document -> document.read().followUp())
                .or(() -> Optional.of(NONE));
    }

    private static Uni<Outcome<Optional<Asked>>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
