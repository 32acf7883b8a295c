package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.interview.attempt.application.AskedQuestion;
import dev.mockmate.interview.attempt.application.OpenAttempt;
import dev.mockmate.interview.attempt.store.Attempts;
import dev.mockmate.interview.exchange.application.Transcript;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.feedback.domain.Assessment.FollowUp;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Asks questions: makes an exchange of the next question or a follow-up, tells it to live clients and writes it down.
 * Everything here runs inside the caller's transaction, with the interview locked.
 */
@ApplicationScoped
public class Conversation {
    private static final String CLOSING = "Thank you, that was my last question. Your feedback is being put together;"
            + " you can finish the interview whenever you are ready.";

    private final Exchanges exchanges;
    private final Attempts attempts;
    private final OpenAttempt open;
    private final Transcript transcript;
    private final Outbox outbox;
    private final Now now;
    private final Ids ids;

    Conversation(
            Exchanges exchanges,
            Attempts attempts,
            OpenAttempt open,
            Transcript transcript,
            Outbox outbox,
            Now now,
            Ids ids) {
        this.exchanges = exchanges;
        this.attempts = attempts;
        this.open = open;
        this.transcript = transcript;
        this.outbox = outbox;
        this.now = now;
        this.ids = ids;
    }

    /** Asks the first question of the plan. */
    public Uni<AskedQuestion> begin(StoredInterview interview, Interview.Planned planned) {
        return askPlanned(interview, planned.ask());
    }

    /**
     * Goes on after an answer: the follow-up, the next question, or the end of the plan (then the item is null and the
     * candidate is told).
     */
    public Uni<AskedQuestion> goOn(StoredInterview interview, Interview.Assessing answered, FollowUp decision) {
        Interview next = answered.assessed(decision);
        UUID before = interview.currentExchangeId();
        if (!(next instanceof Interview.Asking asking && asking.followUp())) {
            return goOnTo(interview, next);
        }
        PlannedQuestion original = asking.plan().question(asking.asked());
        PlannedQuestion followUp = new PlannedQuestion(
                decision.questionText(),
                original.category(),
                original.competency(),
                original.difficulty(),
                Math.max(1, original.expectedMinutes() - 1),
                original.strongAnswer());
        return exchanges.one(before).chain(followed -> exchanges
                .countOf(interview.id())
                .chain(asked -> ask(
                        interview, asking, exchange(interview, followUp, followed.questionNumber(), before, asked))));
    }

    /** Leaves the open question unanswered and goes on: the next question, or the end of the plan (then the item is null). */
    public Uni<AskedQuestion> skip(StoredInterview interview, Interview.Open open, Exchange exchange) {
        return leave(exchange).chain(() -> goOnTo(interview, open.skip()));
    }

    /** Leaves a question unanswered that the interview does not wait for. */
    Uni<Void> leave(Exchange exchange) {
        return exchanges.skip(exchange.id(), now.get());
    }

    /** A question that was left is answered after all. */
    Uni<Void> takeUp(Exchange exchange) {
        return exchanges.takeUp(exchange.id());
    }

    /** The next question of the plan, or its end. */
    private Uni<AskedQuestion> goOnTo(StoredInterview interview, Interview next) {
        if (next instanceof Interview.Asking asking) {
            return askPlanned(interview, asking);
        }
        interview.become(next, now.get());
        interview.askNothing();
        return close(interview).replaceWith((AskedQuestion) null);
    }

    /** The question that waits for its answer. */
    public Uni<AskedQuestion> current(StoredInterview interview) {
        return exchanges.one(interview.currentExchangeId()).chain(exchange -> attempts.newestOf(exchange.id())
                .map(attempt -> new AskedQuestion(interview, exchange, attempt)));
    }

    /** Tells a question to live clients once more. */
    public Uni<Void> repeat(AskedQuestion asked) {
        return outbox.publish(event(asked))
                .chain(() -> transcript.repeat(
                        asked.interview().sessionId(), asked.exchange().id()))
                .chain(() -> outbox.publish(new TranscriptEvent.InterviewerState(
                        asked.interview().sessionId(), "listening", null, now.get())));
    }

    /** Notes that a question reached the candidate just now; the first one means that the interview has begun. */
    public Uni<Void> delivered(StoredInterview interview, Exchange exchange) {
        return delivered(interview, exchange, now.get());
    }

    /** The same for one that reached the candidate a while ago, which is when the interview began. */
    public Uni<Void> delivered(StoredInterview interview, Exchange exchange, Instant at) {
        Instant delivered = at.isBefore(now.get()) ? at : now.get();
        return exchanges
                .deliver(exchange.id(), delivered)
                .chain(first -> first
                        ? outbox.publish(new InterviewEvent.QuestionDelivered(
                                interview.sessionId(),
                                interview.userId(),
                                interview.id(),
                                exchange.id(),
                                exchange.questionNumber(),
                                delivered))
                        : Uni.createFrom().voidItem());
    }

    /**
     * Asks a question beside the plan: the interview goes on where it stands, and the question is answered by its own
     * exchange. It counts as delivered, because whoever asked for it has it.
     */
    public Uni<AskedQuestion> askBeside(StoredInterview interview, PlannedQuestion question, int number) {
        return exchanges
                .countOf(interview.id())
                .chain(before -> exchanges.add(exchange(interview, question, number, null, before)))
                .chain(exchange -> open.open(exchange, interview.userId(), 1)
                        .map(attempt -> new AskedQuestion(interview, exchange, attempt)))
                .call(asked -> transcript.add(
                        interview,
                        asked.exchange().id(),
                        Transcript.AI,
                        asked.exchange().question().text(),
                        true))
                .call(asked -> delivered(interview, asked.exchange()));
    }

    /** Questions beside the plan may have its numbers. */
    private Uni<AskedQuestion> askPlanned(StoredInterview interview, Interview.Asking asking) {
        PlannedQuestion question = asking.plan().question(asking.asked());
        return exchanges
                .place(interview.id(), asking.asked())
                .chain(place -> ask(
                        interview, asking, exchange(interview, question, place.number(), null, place.position() - 1)));
    }

    /** Changes the interview after all questions to the database: before one, it would be written twice. */
    private Uni<AskedQuestion> ask(StoredInterview interview, Interview.Asking asking, Exchange next) {
        interview.become(asking, now.get());
        return exchanges
                .add(next)
                .invoke(exchange -> interview.ask(exchange.id()))
                .chain(exchange -> open.open(exchange, interview.userId(), 1)
                        .map(attempt -> new AskedQuestion(interview, exchange, attempt)))
                .call(asked -> outbox.publish(List.of(
                        event(asked),
                        new TranscriptEvent.InterviewerState(
                                interview.sessionId(),
                                "speaking",
                                null,
                                asked.exchange().askedAt()))))
                .call(asked -> transcript.add(
                        interview,
                        asked.exchange().id(),
                        Transcript.AI,
                        asked.exchange().question().text(),
                        true))
                .call(asked -> outbox.publish(
                        new TranscriptEvent.InterviewerState(interview.sessionId(), "listening", null, now.get())));
    }

    private Exchange exchange(
            StoredInterview interview, PlannedQuestion question, int number, UUID followUpOf, long position) {
        return Exchange.asked(ids.next(), interview.id(), (int) position + 1, number, question, followUpOf, now.get());
    }

    private Uni<Void> close(StoredInterview interview) {
        return transcript
                .add(interview, ids.next(), Transcript.AI, CLOSING, true)
                .chain(() -> outbox.publish(new TranscriptEvent.InterviewerState(
                        interview.sessionId(), "listening", "plan_done", now.get())));
    }

    private TranscriptEvent.QuestionAsked event(AskedQuestion asked) {
        Exchange exchange = asked.exchange();
        return new TranscriptEvent.QuestionAsked(
                asked.interview().sessionId(),
                asked.interview().id(),
                exchange.id(),
                asked.attempt().id(),
                exchange.questionNumber(),
                exchange.question().text(),
                exchange.question().category().wire(),
                exchange.question().competency().wire(),
                exchange.question().difficulty().wire(),
                exchange.question().expectedMinutes(),
                exchange.followUpOf().orElse(null),
                exchange.askedAt());
    }
}
