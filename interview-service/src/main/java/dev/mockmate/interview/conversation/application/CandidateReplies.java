package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a live client is told in answer to its input. Inside the caller's transaction. */
@ApplicationScoped
class CandidateReplies {
    static final int ILLEGAL_NOW = 4009;
    static final int MALFORMED = 4400;

    private final Outbox outbox;
    private final Now now;

    CandidateReplies(Outbox outbox, Now now) {
        this.outbox = outbox;
        this.now = now;
    }

    /** Tells what the interviewer does now. */
    Uni<Void> state(StoredInterview interview, String status, String reason) {
        return outbox.publish(new TranscriptEvent.InterviewerState(interview.sessionId(), status, reason, now.get()));
    }

    /** Tells that an input is not taken, and why. */
    Uni<Void> refuse(UUID sessionId, UUID inputId, int code, String message) {
        return outbox.publish(new TranscriptEvent.InputRefused(sessionId, inputId, code, message, now.get()));
    }
}
