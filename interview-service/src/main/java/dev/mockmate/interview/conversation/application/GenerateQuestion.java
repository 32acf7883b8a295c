package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.application.AskedQuestion;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.planning.application.PlanTurns;
import dev.mockmate.interview.sessionview.application.LiveSessions;
import dev.mockmate.platform.outcome.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Makes and asks one more question ({@code generate_interview_question}), by the rule <b>one-more-question</b>. The
 * question is made before the transaction that stores it, for a model may take seconds.
 */
@ApplicationScoped
public class GenerateQuestion {

    private final LiveSessions live;
    private final EnsureInterview ensure;
    private final MakeQuestion questions;
    private final AskBesidePlan ask;

    GenerateQuestion(LiveSessions live, EnsureInterview ensure, MakeQuestion questions, AskBesidePlan ask) {
        this.live = live;
        this.ensure = ensure;
        this.questions = questions;
        this.ask = ask;
    }

    /** Makes a question for the session, outside any transaction; the interview is made when there is none. */
    public Uni<Outcome<QuestionProposal, Refusal>> propose(UUID userId, UUID sessionId, QuestionRequest wish) {
        return PlanTurns.orRefused(live.require(sessionId, userId)
                .chain(session ->
                        session.then(found -> ensure.ensure(found).chain(() -> live.require(sessionId, userId))))
                .chain(session -> session.then(found -> questions.make(sessionId, wish))));
    }

    /** Asks the question. */
    public Uni<Outcome<AskedQuestion, Refusal>> ask(QuestionProposal proposal) {
        return ask.ask(proposal);
    }
}
