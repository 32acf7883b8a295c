package dev.mockmate.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * A fact one service tells the others. On the wire: a Kafka record with CloudEvents 1.0 headers in binary mode
 * ({@code ce_specversion, ce_id, ce_type, ce_source, ce_time, content-type}) and this record as snake_case JSON. A released
 * version never changes its meaning or loses a field: a new version is a new {@link EventType}.
 */
public sealed interface Event
        permits SessionEvent,
                BillingEvent,
                InterviewEvent,
                TranscriptEvent,
                TestSessionEvent,
                CandidateInputEvent,
                PrivacyEvent {

    /**
     * The record key: the session's id, for coding tests the test's id, for privacy the user's. A topic's events of one key keep
     * their order.
     */
    @JsonIgnore
    UUID key();

    /** The topic this event belongs to, one of {@link dev.mockmate.contracts.Topics#names()}. */
    @JsonIgnore
    String topic();
}
