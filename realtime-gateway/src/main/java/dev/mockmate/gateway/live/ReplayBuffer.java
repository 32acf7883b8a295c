package dev.mockmate.gateway.live;

import dev.mockmate.contracts.live.Question;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.State;
import dev.mockmate.gateway.GatewayConfig;
import dev.mockmate.gateway.application.Admission.Resumption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * What the client of a session was told after its greeting, over one or several connections of this replica, so that one that
 * comes back is told what it missed. Only a cache: without it the client reloads the transcript.
 *
 * <pre>
 *   told                1  2  3  4  5  6  7
 *   connection A   1 │  2  3  4  5  6 ┊       ┊ A breaks; the client has read up to its number 4, which is 3 told
 *   connection B                   1 │ 2  3  4  5 …    B greets, and goes on with the fourth
 * </pre>
 *
 * Messages are kept without epoch and number, because each connection numbers by itself. Belongs to one connection at a time
 * and is used on its event loop only.
 */
final class ReplayBuffer {
    private static final int REMEMBERED_CONNECTIONS = 16;
    private static final int REMEMBERED_EVENTS = 512;
    private static final String THINKING = "thinking";

    private final GatewayConfig.Resume limits;
    private final boolean withPieces;
    private final ReplayMemory shared;
    private final ArrayDeque<ServerToClientMessage> kept = new ArrayDeque<>();
    private final EvictingMap<UUID, Numbering> numberings = new EvictingMap<>(REMEMBERED_CONNECTIONS);
    private final EvictingMap<UUID, Boolean> events = new EvictingMap<>(REMEMBERED_EVENTS);
    private final Set<String> toldAlready = new HashSet<>();
    private long dropped;
    private long bytes;

    /**
     * An empty one.
     *
     * @param withPieces whether its connections are told unfinished pieces of a transcript
     * @param shared what all replay buffers hold together
     */
    ReplayBuffer(GatewayConfig.Resume limits, boolean withPieces, ReplayMemory shared) {
        this.limits = limits;
        this.shared = shared;
        this.withPieces = withPieces;
    }

    /**
     * How a connection numbers.
     *
     * @param greeting the number of its greeting
     * @param told how much its client had been told by then
     * @param last the last number it sent
     */
    private record Numbering(long greeting, long told, long last) {}

    /** A connection begins whose client has been told that much. */
    void began(UUID epoch, long greeting, long told) {
        numberings.note(epoch, new Numbering(greeting, told, Long.MAX_VALUE));
    }

    /** A connection has ended; its client cannot have read more than it sent. */
    void ended(UUID epoch, long last) {
        numberings
                .of(epoch)
                .ifPresent(numbering ->
                        numberings.note(epoch, new Numbering(numbering.greeting(), numbering.told(), last)));
    }

    /** Keeps a message, and as many before it as the limits allow. */
    void add(ServerToClientMessage message) {
        kept.addLast(message);
        hold(message.getSerializedSize());
        while (kept.size() > limits.maxMessages()
                || bytes > limits.maxBytes().asLongValue()
                || shared.isFull() && !kept.isEmpty()) {
            hold(-kept.removeFirst().getSerializedSize());
            dropped++;
        }
    }

    /** Nobody comes back for it. */
    void discard() {
        dropped += kept.size();
        kept.clear();
        hold(-bytes);
    }

    private void hold(long more) {
        bytes += more;
        shared.add(more);
    }

    /** How much was told so far. */
    long told() {
        return dropped + kept.size();
    }

    /** How much the client has of it; empty when that is not known, or what it misses is not all here. */
    OptionalLong had(Resumption client, boolean wantsPieces) {
        Optional<Numbering> numbering = epoch(client).flatMap(numberings::of);
        if (numbering.isEmpty() || wantsPieces != withPieces || client.lastSequence() < 0) {
            return OptionalLong.empty();
        }
        Numbering earlier = numbering.get();
        long had = earlier.told() + Math.max(0, client.lastSequence() - earlier.greeting());
        boolean possible = client.lastSequence() <= earlier.last() && had <= told();
        return possible && had >= dropped ? OptionalLong.of(had) : OptionalLong.empty();
    }

    /**
     * What was told after that. An earlier greeting, whose resume token is good no more, gives its place to this one.
     */
    List<ServerToClientMessage> after(long had, ServerToClientMessage greeting) {
        Iterator<ServerToClientMessage> all = kept.iterator();
        for (long i = dropped; i < had; i++) {
            all.next();
        }
        List<ServerToClientMessage> missed = new ArrayList<>();
        all.forEachRemaining(message -> missed.add(message.hasStartResponse() ? greeting : message));
        return missed;
    }

    /** Notes an event; answers whether it is heard for the first time. */
    boolean isNew(UUID eventId) {
        return events.note(eventId, true);
    }

    /** What the interviewer was last said to be doing; before it is heard of, it prepares what it says. */
    String aiStatus() {
        Iterator<ServerToClientMessage> latestFirst = kept.descendingIterator();
        while (latestFirst.hasNext()) {
            State state = latestFirst.next().getState();
            if (!state.getAiStatus().isEmpty()) {
                return state.getAiStatus();
            }
        }
        return THINKING;
    }

    /**
     * The client that comes back has, or is about to get, all that is kept: a repetition of it for a newcomer is not for it.
     */
    void expectRepetitions() {
        toldAlready.clear();
        kept.stream().flatMap(message -> repeatable(message).stream()).forEach(toldAlready::add);
    }

    /** Whether this is such a repetition. */
    boolean isRepetition(ServerToClientMessage.Builder message) {
        return repeatable(message.build()).filter(toldAlready::contains).isPresent();
    }

    /** The interviewer repeats to whoever arrives the question that is to be answered, and its transcript. */
    private static Optional<String> repeatable(ServerToClientMessage message) {
        if (message.hasQuestion()) {
            Question question = message.getQuestion();
            return Optional.of("question " + question.getExchangeId() + question.getText());
        }
        var piece = message.getPartialTranscript();
        return piece.getIsFinal() ? Optional.of("segment " + piece.getSegmentId() + piece.getText()) : Optional.empty();
    }

    private static Optional<UUID> epoch(Resumption client) {
        try {
            return Optional.of(UUID.fromString(client.epoch()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
