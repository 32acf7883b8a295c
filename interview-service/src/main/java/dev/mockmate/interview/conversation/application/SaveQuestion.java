package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.exchange.application.Transcript;
import dev.mockmate.interview.exchange.store.ExchangeRow;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.InterviewRow;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.application.InterviewConfig;
import dev.mockmate.interview.outcome.application.Outcome;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.planning.application.PlanTurns;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.sessionview.application.LiveSessions;
import dev.mockmate.interview.sessionview.store.SessionViewRow;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;

/** Keeps a question a client asked by itself ({@code save_interview_question}). */
@ApplicationScoped
public class SaveQuestion {

    private final LiveSessions live;
    private final SessionViews sessions;
    private final PrepareInterview prepare;
    private final PlanTurns turns;
    private final Interviews interviews;
    private final Exchanges exchanges;
    private final Conversation conversation;
    private final Transcript transcript;
    private final Transactions transactions;
    private final InterviewConfig config;
    private final Now now;
    private final Ids ids;

    SaveQuestion(
            LiveSessions live,
            SessionViews sessions,
            PrepareInterview prepare,
            PlanTurns turns,
            Interviews interviews,
            Exchanges exchanges,
            Conversation conversation,
            Transcript transcript,
            Transactions transactions,
            InterviewConfig config,
            Now now,
            Ids ids) {
        this.live = live;
        this.sessions = sessions;
        this.prepare = prepare;
        this.turns = turns;
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.conversation = conversation;
        this.transcript = transcript;
        this.transactions = transactions;
        this.config = config;
        this.now = now;
        this.ids = ids;
    }

    /** A question as the client asked it. */
    public record Question(int number, String text, Category category, Difficulty difficulty, int expectedDuration) {}

    /** The session with an interview, when it is the user's; waits a moment for one that is not known yet. */
    public Uni<Outcome<SessionViewRow>> check(UUID userId, UUID sessionId) {
        return turns.orRefused(live.requireKnown(sessionId, userId)
                .call(found -> found instanceof Outcome.Done<SessionViewRow> done
                        ? prepare.ensure(done.value())
                        : Uni.createFrom().voidItem()));
    }

    /** The stored question, in the session's interview, which the check has made when there was none. */
    public Uni<Outcome<ExchangeRow>> save(UUID checkedSessionId, Question question) {
        return transactions.inTransaction(() -> sessions.lock(checkedSessionId)
                .chain(session -> session == null
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("session")))
                        : interviews
                                .lockOfSession(checkedSessionId)
                                .chain(interview -> interview == null
                                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("interview")))
                                        : store(interview, question, session.isLive()))));
    }

    /**
     * In a live session the candidate has the question: the client has just asked it. The same question with the same number
     * again is the same one.
     */
    private Uni<Outcome<ExchangeRow>> store(InterviewRow interview, Question question, boolean isLive) {
        return exchanges.numbered(interview.id, question.number()).chain(found -> {
            if (found == null) {
                return storeAnother(interview, question, isLive);
            }
            return Uni.createFrom()
                    .item(
                            found.questionText.equals(question.text())
                                    ? Outcome.done(found)
                                    : Outcome.refused(new Refusal.NumberTaken(found.id)));
        });
    }

    private Uni<Outcome<ExchangeRow>> storeAnother(InterviewRow interview, Question question, boolean isLive) {
        return exchanges.count("interviewId", interview.id).chain(count -> {
            if (count >= config.mostExchanges()) {
                return Uni.createFrom()
                        .item(Outcome.refused(
                                new Refusal.TooMany("questions of one interview", config.mostExchanges())));
            }
            ExchangeRow row = new ExchangeRow();
            row.id = ids.next();
            row.interviewId = interview.id;
            row.position = count.intValue() + 1;
            row.questionNumber = question.number();
            row.questionText = question.text();
            row.category = question.category().wire();
            row.competency = competency(question.text()).wire();
            row.difficultyLevel = question.difficulty().wire();
            row.expectedDuration = question.expectedDuration();
            row.strongAnswer = "";
            row.askedAt = now.get();
            return exchanges
                    .persist(row)
                    .call(() -> transcript.add(interview, row.id, Transcript.AI, row.questionText, true))
                    .call(() -> isLive
                            ? conversation.delivered(interview, row)
                            : Uni.createFrom().voidItem())
                    .map(Outcome::done);
        });
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
