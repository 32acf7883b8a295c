package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.assessment.application.KnownFollowUp;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.ScriptPlayback;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.domain.KnownSession.PlanWait;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Asks a live client the question that is due. Inside the caller's transaction, with the session locked. */
@ApplicationScoped
class AskDueQuestion {
    private final SessionViews sessions;
    private final Interviews interviews;
    private final Attempts attempts;
    private final Conversation conversation;
    private final CandidateReplies replies;
    private final Now now;

    AskDueQuestion(
            SessionViews sessions,
            Interviews interviews,
            Attempts attempts,
            Conversation conversation,
            CandidateReplies replies,
            Now now) {
        this.sessions = sessions;
        this.interviews = interviews;
        this.attempts = attempts;
        this.conversation = conversation;
        this.replies = replies;
        this.now = now;
    }

    /** Asks what is due and was not asked yet; a question that waits for its answer is not repeated. */
    Uni<Void> ask(KnownSession session) {
        return interviews
                .lockOfSession(session.id())
                .chain(interview -> waits(interview) ? Uni.createFrom().voidItem() : next(session, interview));
    }

    /** The same for a client that has seen nothing yet: a question that waits for its answer is shown again. */
    Uni<Void> askOrRepeat(KnownSession session) {
        return interviews
                .lockOfSession(session.id())
                .chain(interview -> waits(interview) ? repeat(interview) : next(session, interview));
    }

    /** Nothing new is asked in a session that does not run, or is not known to; what waits for its answer is shown again. */
    Uni<Void> repeat(KnownSession session) {
        return interviews
                .lockOfSession(session.id())
                .chain(interview ->
                        waits(interview) ? repeat(interview) : Uni.createFrom().voidItem());
    }

    private static boolean waits(StoredInterview interview) {
        return interview != null && interview.state() instanceof Interview.Open;
    }

    private Uni<Void> repeat(StoredInterview interview) {
        return conversation.current(interview).chain(conversation::repeat);
    }

    /** An interview that there is not yet becomes a job: making one takes longer than a transaction should. */
    private Uni<Void> next(KnownSession session, StoredInterview interview) {
        if (interview == null) {
            Optional<Instant> claimed = session.planWait().flatMap(PlanWait::claimedUntil);
            return sessions.save(session.planWait(Optional.of(new PlanWait(now.get(), claimed, 0))))
                    .replaceWithVoid();
        }
        return next(interview);
    }

    private Uni<Void> next(StoredInterview interview) {
        if (interview.script().isPresent()) {
            return next(interview, interview.script().get());
        }
        Interview state = interview.state();
        if (state instanceof Interview.Planned planned) {
            return conversation.begin(interview, planned).replaceWithVoid();
        }
        if (state instanceof Interview.Assessing assessing) {
            return attempts.firstOf(interview.currentExchangeId())
                    .map(KnownFollowUp::of)
                    .chain(decision -> decision.isPresent()
                            ? conversation
                                    .goOn(interview, assessing, decision.get())
                                    .replaceWithVoid()
                            : replies.state(interview, "thinking", null));
        }
        return planDone(interview);
    }

    /** The first client hears the script from its beginning; it goes on by itself. One that comes later sees who is there. */
    private Uni<Void> next(StoredInterview interview, ScriptPlayback script) {
        if (script instanceof ScriptPlayback.Over) {
            return planDone(interview);
        }
        if (script instanceof ScriptPlayback.Playing) {
            return replies.state(interview, "listening", null);
        }
        interview.become(script.join(now.get()));
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> planDone(StoredInterview interview) {
        return replies.state(interview, "listening", "plan_done");
    }
}
