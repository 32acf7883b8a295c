package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.interview.conversation.store.TakenInputs;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes each input about an answer once, for the attempt it is about, and tells the client why it takes none. */
@ApplicationScoped
class AnswerTurns {
    static final String TAKEN_BEFORE =
            "This was taken before, for an earlier question or attempt. If it is meant for this"
                    + " one, send it under a request_id of its own.";

    private final FindAnswerTurn find;
    private final TakenInputs taken;
    private final CandidateReplies replies;
    private final Now now;

    AnswerTurns(FindAnswerTurn find, TakenInputs taken, CandidateReplies replies, Now now) {
        this.find = find;
        this.taken = taken;
        this.replies = replies;
        this.now = now;
    }

    /**
     * An input about an answer.
     *
     * @param exchangeId null = the question that waits for its answer
     */
    record Input(UUID sessionId, UUID userId, UUID inputId, UUID exchangeId, Instant at) {
        static Input of(CandidateInputEvent.TextAnswer said) {
            return new Input(said.sessionId(), said.userId(), said.inputId(), said.exchangeId(), said.at());
        }

        static Input of(CandidateInputEvent.AnswerFinished finished) {
            return new Input(
                    finished.sessionId(), finished.userId(), finished.inputId(), finished.exchangeId(), finished.at());
        }

        static Input of(CandidateInputEvent.AnswerRestarted restarted) {
            return new Input(
                    restarted.sessionId(),
                    restarted.userId(),
                    restarted.inputId(),
                    restarted.exchangeId(),
                    restarted.at());
        }
    }

    /**
     * What a client sends again was taken already. Its events come one after the other, so nothing is between the looks. Where
     * another attempt waits by now it may be meant for that one, by a client that gives each question's messages the same
     * {@code request_id}: then it is told, and nothing of it is taken.
     */
    Uni<Void> once(Input input, Function<AnswerTurn, Uni<Void>> effect) {
        return once(input, effect, () -> refuse(input, "No question waits for this answer."));
    }

    /** The same for what an answer that is handed in already has no more need of. */
    Uni<Void> onceUnlessHandedIn(Input input, Function<AnswerTurn, Uni<Void>> effect) {
        return once(input, effect, () -> taken(input.sessionId(), input.inputId(), null));
    }

    private Uni<Void> once(Input input, Function<AnswerTurn, Uni<Void>> effect, Supplier<Uni<Void>> handedIn) {
        return taken.find(input.sessionId(), input.inputId()).chain(before -> before.map(taken -> again(input, taken))
                .orElseGet(() -> found(input, effect, handedIn)));
    }

    private Uni<Void> again(Input input, TakenInputs.Taken before) {
        return find(input)
                .chain(found -> found instanceof FindAnswerTurn.Found.Turn one
                                && before.wasForAnother(one.turn().attempt().id())
                        ? refuse(input, TAKEN_BEFORE)
                        : Uni.createFrom().voidItem());
    }

    private Uni<FindAnswerTurn.Found> find(Input input) {
        return find.find(input.sessionId(), input.userId(), input.exchangeId(), input.at());
    }

    private Uni<Void> found(Input input, Function<AnswerTurn, Uni<Void>> effect, Supplier<Uni<Void>> handedIn) {
        return find(input).chain(found -> {
            if (found instanceof FindAnswerTurn.Found.Turn one) {
                return effect.apply(one.turn());
            }
            return found instanceof FindAnswerTurn.Found.None none ? refuse(input, none.why()) : handedIn.get();
        });
    }

    private Uni<Void> refuse(Input input, String why) {
        return refuse(input.sessionId(), input.inputId(), CandidateReplies.ILLEGAL_NOW, why);
    }

    /** Notes that an input was taken for the turn's attempt. */
    Uni<Void> taken(AnswerTurn turn, UUID inputId) {
        return taken(turn.interview().sessionId(), inputId, turn.attempt().id());
    }

    /**
     * Notes that an input was taken.
     *
     * @param attemptId null when it changed none
     */
    Uni<Void> taken(UUID sessionId, UUID inputId, UUID attemptId) {
        return taken.take(sessionId, inputId, attemptId, now.get());
    }

    /** Tells that an input is not taken, and why. */
    Uni<Void> refuse(UUID sessionId, UUID inputId, int code, String message) {
        return replies.refuse(sessionId, inputId, code, message);
    }

    /** Tells what the interviewer does now. */
    Uni<Void> state(AnswerTurn turn, String status) {
        return replies.state(turn.interview(), status, null);
    }
}
