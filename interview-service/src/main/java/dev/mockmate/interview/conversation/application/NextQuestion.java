package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.assessment.application.KnownFollowUp;
import dev.mockmate.interview.attempt.application.AskedQuestion;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.sessionview.application.CandidatePresence;
import dev.mockmate.platform.outcome.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds and asks what comes next in an interview. Inside the caller's transaction. */
@ApplicationScoped
class NextQuestion {

    private final Interviews interviews;
    private final Attempts attempts;
    private final Conversation conversation;
    private final CandidatePresence presence;

    NextQuestion(Interviews interviews, Attempts attempts, Conversation conversation, CandidatePresence presence) {
        this.interviews = interviews;
        this.attempts = attempts;
        this.conversation = conversation;
        this.presence = presence;
    }

    /** Whether it is known how the interview goes on. */
    Uni<Boolean> isDecided(UUID interviewId) {
        return interviews.one(interviewId).chain(interview -> {
            if (interview == null || !(interview.state() instanceof Interview.Assessing)) {
                return Uni.createFrom().item(true);
            }
            return attempts.firstOf(interview.currentExchangeId())
                    .map(attempt -> KnownFollowUp.of(attempt).isPresent());
        });
    }

    /** The question that is to be answered now; empty when the plan is done. */
    Uni<Outcome<Optional<AskedQuestion>, Refusal>> next(StoredInterview seen) {
        return presence.admit(seen.sessionId(), seen.userId(), session -> interviews
                .lock(seen.id())
                .chain(interview -> interview == null
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("interview")))
                        : delivered(interview)));
    }

    private Uni<Outcome<Optional<AskedQuestion>, Refusal>> delivered(StoredInterview interview) {
        if (interview.finishedAt() != null) {
            return Uni.createFrom().item(Outcome.refused(new Refusal.InterviewFinished()));
        }
        return nextOf(interview)
                .call(asked -> asked == null
                        ? Uni.createFrom().voidItem()
                        : conversation.delivered(asked.interview(), asked.exchange()))
                .map(Optional::ofNullable)
                .map(Outcome::done);
    }

    private Uni<AskedQuestion> nextOf(StoredInterview interview) {
        Interview state = interview.state();
        if (state instanceof Interview.Planned planned) {
            return conversation.begin(interview, planned);
        }
        if (state instanceof Interview.Open) {
            return conversation.current(interview);
        }
        if (state instanceof Interview.Assessing assessing) {
            return attempts.firstOf(interview.currentExchangeId())
                    .chain(attempt -> conversation.goOn(
                            interview, assessing, KnownFollowUp.of(attempt).orElse(KnownFollowUp.NONE)));
        }
        return Uni.createFrom().nullItem();
    }
}
