package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.exchange.application.Transcript;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;

/** Stores a question that a client asked by itself. Inside the caller's transaction, with the interview locked. */
@ApplicationScoped
class StoreQuestion {

    private final Exchanges exchanges;
    private final Conversation conversation;
    private final Transcript transcript;
    private final InterviewConfig config;
    private final Now now;
    private final Ids ids;

    StoreQuestion(
            Exchanges exchanges,
            Conversation conversation,
            Transcript transcript,
            InterviewConfig config,
            Now now,
            Ids ids) {
        this.exchanges = exchanges;
        this.conversation = conversation;
        this.transcript = transcript;
        this.config = config;
        this.now = now;
        this.ids = ids;
    }

    /**
     * In a live session the candidate has the question: the client has just asked it. The same question with the same number
     * again is the same one.
     */
    Uni<Outcome<Exchange, Refusal>> store(StoredInterview interview, SaveQuestion.Question question, boolean isLive) {
        if (interview.script().isPresent()) {
            return Uni.createFrom().item(Outcome.refused(new Refusal.PlanUnderWay(interview.status())));
        }
        return exchanges.numbered(interview.id(), question.number()).chain(found -> {
            if (found == null) {
                return storeAnother(interview, question, isLive);
            }
            return Uni.createFrom()
                    .item(
                            found.question().text().equals(question.text())
                                    ? Outcome.done(found)
                                    : Outcome.refused(new Refusal.NumberTaken(found.id())));
        });
    }

    private Uni<Outcome<Exchange, Refusal>> storeAnother(
            StoredInterview interview, SaveQuestion.Question question, boolean isLive) {
        return exchanges.countOf(interview.id()).chain(count -> {
            if (count >= config.maxExchanges()) {
                return Uni.createFrom()
                        .item(Outcome.refused(
                                new Refusal.TooMany("questions of one interview", config.maxExchanges())));
            }
            Exchange exchange = asked(interview, question, count.intValue() + 1);
            return exchanges
                    .add(exchange)
                    .call(() -> transcript.add(
                            interview,
                            exchange.id(),
                            Transcript.AI,
                            exchange.question().text(),
                            true))
                    .call(() -> isLive
                            ? conversation.delivered(interview, exchange)
                            : Uni.createFrom().voidItem())
                    .map(Outcome::done);
        });
    }

    private Exchange asked(StoredInterview interview, SaveQuestion.Question question, int position) {
        return Exchange.asked(
                ids.next(),
                interview.id(),
                position,
                question.number(),
                new PlannedQuestion(
                        question.text(),
                        question.category(),
                        competency(question.text()),
                        question.difficulty(),
                        question.expectedDuration(),
                        ""),
                null,
                now.get());
    }

    /** What the question is about, by the cues of its text. */
    private static Competency competency(String text) {
        return Arrays.stream(Competency.values())
                .max(Comparator.comparingInt((Competency competency) -> competency.mentionsIn(text))
                        .thenComparing(
                                Comparator.comparingInt(Competency::ordinal).reversed()))
                .filter(competency -> competency.mentionsIn(text) > 0)
                .orElse(Competency.COMMUNICATION);
    }
}
