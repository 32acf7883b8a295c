package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.CandidateInputEvent.QuestionDelivered;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.Interviews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes that a question has reached the client. */
@ApplicationScoped
class QuestionDeliveredHandler implements CandidateInputHandler<QuestionDelivered> {
    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Conversation conversation;

    QuestionDeliveredHandler(Interviews interviews, Exchanges exchanges, Conversation conversation) {
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.conversation = conversation;
    }

    @Override
    public Class<QuestionDelivered> handles() {
        return QuestionDelivered.class;
    }

    @Override
    public Uni<Void> handle(QuestionDelivered delivered) {
        return interviews
                .lockOfSession(delivered.sessionId())
                .chain(interview -> interview == null ? Uni.createFrom().voidItem() : note(interview, delivered));
    }

    private Uni<Void> note(StoredInterview interview, QuestionDelivered delivered) {
        return exchanges
                .one(delivered.exchangeId())
                .chain(exchange -> exchange == null || !exchange.interviewId().equals(interview.id())
                        ? Uni.createFrom().voidItem()
                        : conversation.delivered(interview, exchange, delivered.at()));
    }
}
