package dev.mockmate.interview;

import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.Assertions;

/** Plays session-service: sessions as this service hears of them. */
record Sessions(UUID id, UUID user, String token) {

    static Sessions created() {
        Sessions session = ofSomebody();
        Events.send(session.creation());
        return session.awaiting("created");
    }

    /** One that no service has heard of yet. */
    static Sessions ofSomebody() {
        UUID user = UUID.randomUUID();
        return new Sessions(UUID.randomUUID(), user, Tokens.candidate(user));
    }

    SessionEvent creation() {
        return creation("en");
    }

    private SessionEvent creation(String language) {
        return new SessionEvent.Created(
                id,
                user,
                "Practice",
                "Senior Java Developer",
                "Java, Spring Boot, Kafka and PostgreSQL. You mentor colleagues and communicate with stakeholders.",
                "Acme",
                "medium",
                "mixed",
                language,
                Instant.now());
    }

    SessionEvent activation() {
        return new SessionEvent.Activated(id, user, UUID.randomUUID(), Instant.now());
    }

    static Sessions active() {
        return active("en");
    }

    /** One that is held in a language. */
    static Sessions active(String language) {
        Sessions session = ofSomebody();
        Events.send(session.creation(language));
        session.awaiting("created").activate();
        return session.awaiting("active");
    }

    /** Another one of the same user. */
    static Sessions another(Sessions before) {
        Sessions session = new Sessions(UUID.randomUUID(), before.user(), before.token());
        Events.send(session.creation("en"));
        session.awaiting("created").activate();
        return session.awaiting("active");
    }

    void activate() {
        Events.send(activation());
    }

    void pause(String reason) {
        Events.send(new SessionEvent.Paused(id, user, reason, 60, Instant.now()));
        awaiting("paused");
    }

    void complete() {
        Events.send(new SessionEvent.Completed(id, user, "user_ended", 600, 1, true, Instant.now()));
        awaiting("completed");
    }

    Sessions awaiting(String status) {
        Probe.eventually(() -> Assertions.assertThat(Database.number(
                        "select count(*) from session_view where session_id = ? and status = ?", id, status))
                .isEqualTo(1));
        return this;
    }
}
