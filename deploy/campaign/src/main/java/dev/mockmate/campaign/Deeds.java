package dev.mockmate.campaign;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What the users did and what they were told of it: the system must not know less, and nothing twice. */
final class Deeds {
    private final Map<String, Creation> creations = new ConcurrentHashMap<>();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> completions = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> activations = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> questions = new ConcurrentHashMap<>();
    private final Collection<String> surprises = new ConcurrentLinkedQueue<>();
    private final LongAdder calls = new LongAdder();
    private final LongAdder outages = new LongAdder();
    private final LongAdder declines = new LongAdder();

    /** A session somebody asked for; {@code id} is null when the answer was lost. */
    record Creation(String user, UUID id) {}

    /** Credits somebody was to get; {@code told} when the answer came. */
    record Grant(String user, int amount, boolean told) {}

    void creating(String name, String user) {
        creations.put(name, new Creation(user, null));
    }

    void created(String name, String user, UUID id) {
        creations.put(name, new Creation(user, id));
    }

    void granting(String key, String user, int amount, boolean told) {
        grants.put(key, new Grant(user, amount, told));
    }

    void activated(UUID session, Instant at) {
        activations.putIfAbsent(session, at);
    }

    void completed(UUID session, Instant at) {
        completions.putIfAbsent(session, at);
    }

    void asked(UUID session, Instant at) {
        questions.putIfAbsent(session, at);
    }

    void declined() {
        declines.increment();
    }

    void called(boolean outage) {
        calls.increment();
        if (outage) {
            outages.increment();
        }
    }

    /** An answer that no outage explains. */
    void surprised(String what) {
        surprises.add(what);
    }

    /** By session name, which is the Idempotency-Key too. */
    Map<String, Creation> creations() {
        return Map.copyOf(creations);
    }

    /** By reason, which is the Idempotency-Key too. */
    Map<String, Grant> grants() {
        return Map.copyOf(grants);
    }

    /** When each session was first told to be over. */
    Map<UUID, Instant> completions() {
        return Map.copyOf(completions);
    }

    /** When each session was first told to be active. */
    Map<UUID, Instant> activations() {
        return Map.copyOf(activations);
    }

    /** When each session was first given a question. */
    Map<UUID, Instant> questions() {
        return Map.copyOf(questions);
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    long calls() {
        return calls.sum();
    }

    long outages() {
        return outages.sum();
    }

    long declines() {
        return declines.sum();
    }
}
