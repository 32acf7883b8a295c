package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.assessment.application.Interviewers;
import dev.mockmate.interview.assessment.application.Payer;
import dev.mockmate.interview.assessment.coach.application.CoachInterviewer;
import dev.mockmate.interview.attempt.application.AskedQuestion;
import dev.mockmate.interview.exchange.domain.Interview;
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
import dev.mockmate.interview.planning.domain.OneMoreQuestion;
import dev.mockmate.interview.planning.domain.PlanRequest;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.sessionview.application.CandidatePresence;
import dev.mockmate.interview.sessionview.application.LiveSessions;
import dev.mockmate.interview.sessionview.store.SessionViewRow;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes and asks one more question ({@code generate_interview_question}), by the rule <b>one-more-question</b>. The
 * question is made before the transaction that stores it, for a model may take seconds.
 */
@ApplicationScoped
public class GenerateQuestion {

    private final LiveSessions live;
    private final Interviews interviews;
    private final Exchanges exchanges;
    private final PrepareInterview prepare;
    private final Interviewers interviewers;
    private final CoachInterviewer coach;
    private final Conversation conversation;
    private final CandidatePresence presence;
    private final Transactions transactions;
    private final PlanTurns turns;
    private final InterviewConfig config;

    GenerateQuestion(
            LiveSessions live,
            Interviews interviews,
            Exchanges exchanges,
            PrepareInterview prepare,
            Interviewers interviewers,
            CoachInterviewer coach,
            Conversation conversation,
            CandidatePresence presence,
            Transactions transactions,
            PlanTurns turns,
            InterviewConfig config) {
        this.live = live;
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.prepare = prepare;
        this.interviewers = interviewers;
        this.coach = coach;
        this.conversation = conversation;
        this.presence = presence;
        this.transactions = transactions;
        this.turns = turns;
        this.config = config;
    }

    /** What a client wants the question to be; what it leaves out is decided by what was asked so far. */
    public record QuestionRequest(
            Optional<Category> category, Optional<Competency> competency, Optional<Difficulty> difficulty) {}

    /** A question that is not asked yet. */
    public record Proposal(InterviewRow interview, PlannedQuestion question) {}

    private record Basis(InterviewRow interview, List<ExchangeRow> asked) {}

    /** Makes a question for the session, outside any transaction; the interview is made when there is none. */
    public Uni<Outcome<Proposal>> propose(UUID userId, UUID sessionId, QuestionRequest wish) {
        return turns.orRefused(live.require(sessionId, userId)
                .chain(session -> session instanceof Outcome.Done<SessionViewRow> done
                        ? prepare.ensure(done.value())
                                .chain(() -> transactions.inTransaction(() -> basis(sessionId)))
                                .chain(basis -> basis == null
                                        ? refused(new Refusal.NotFound("interview"))
                                        : propose(basis, wish))
                        : refused(((Outcome.Refused<SessionViewRow>) session).refusal())));
    }

    /** Asks the question. */
    public Uni<Outcome<AskedQuestion>> ask(Proposal proposal) {
        InterviewRow seen = proposal.interview();
        return transactions.inTransaction(() -> presence.note(seen.sessionId, seen.userId)
                .chain(() -> interviews.lock(seen.id))
                .chain(interview -> interview == null
                        ? refused(new Refusal.NotFound("interview"))
                        : ask(interview, proposal.question())));
    }

    private Uni<Basis> basis(UUID sessionId) {
        return interviews
                .ofSession(sessionId)
                .chain(interview -> interview == null
                        ? Uni.createFrom().nullItem()
                        : exchanges.ofInterview(interview.id).map(asked -> new Basis(interview, asked)));
    }

    private Uni<Outcome<Proposal>> propose(Basis basis, QuestionRequest wish) {
        InterviewRow interview = basis.interview();
        if (interview.finishedAt != null) {
            return refused(new Refusal.InterviewFinished());
        }
        Interview state = interview.state();
        PlanRequest like = PrepareInterview.request(interview);
        OneMoreQuestion more = OneMoreQuestion.after(
                wish.difficulty().map(like::at).orElse(like),
                basis.asked().stream().map(ExchangeRow::question).toList(),
                state.plan().questions().subList(state.asked(), state.plan().size()),
                wish.competency(),
                wish.category());
        return turns.run(
                        interview.userId,
                        () -> interviewers.plan(new Payer.Session(interview.sessionId), more.request()))
                .map(planned -> Outcome.done(new Proposal(interview, more.choose(planned.plan(), coach.bank()))));
    }

    private Uni<Outcome<AskedQuestion>> ask(InterviewRow interview, PlannedQuestion question) {
        if (interview.finishedAt != null) {
            return refused(new Refusal.InterviewFinished());
        }
        return exchanges.ofInterview(interview.id).chain(asked -> {
            if (asked.size() >= config.mostExchanges()) {
                return refused(new Refusal.TooMany("questions of one interview", config.mostExchanges()));
            }
            int last = asked.stream()
                    .mapToInt(exchange -> exchange.questionNumber)
                    .max()
                    .orElse(0);
            return conversation.askBeside(interview, question, last + 1).map(Outcome::done);
        });
    }

    private static <T> Uni<Outcome<T>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
