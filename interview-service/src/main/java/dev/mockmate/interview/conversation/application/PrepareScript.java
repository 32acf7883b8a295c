package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.assessment.application.CoachFallback;
import dev.mockmate.interview.conversation.domain.Script;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.planning.application.PlanTurns;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.sessionview.application.LiveSessions;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Makes the interview of a live session a scripted one, unless a question was asked in it: the script is final, the session costs
 * nothing from then on, and what was held for it goes back (rule <b>hold-first</b>).
 */
@ApplicationScoped
public class PrepareScript {
    private final Script script = Script.builtIn();

    private final LiveSessions live;
    private final DescribeRequest descriptions;
    private final PlanTurns turns;
    private final AcceptScript accept;
    private final Transactions transactions;
    private final Now now;
    private final Ids ids;

    PrepareScript(
            LiveSessions live,
            DescribeRequest descriptions,
            PlanTurns turns,
            AcceptScript accept,
            Transactions transactions,
            Now now,
            Ids ids) {
        this.live = live;
        this.descriptions = descriptions;
        this.turns = turns;
        this.accept = accept;
        this.transactions = transactions;
        this.now = now;
        this.ids = ids;
    }

    /** What the script says, for a user's wish alone; nothing is stored. */
    public Uni<Outcome<PrepareInterview.Preview, Refusal>> preview(UUID userId, InterviewRequest wish) {
        return PlanTurns.orRefused(descriptions
                .described(userId, wish)
                .chain(described -> described.then(
                        whole -> turns.compute(userId, () -> preview(whole)).map(Outcome::done))));
    }

    private PrepareInterview.Preview preview(InterviewRequest wish) {
        JobProfile job = JobProfile.of(
                wish.jobTitle().orElse(""),
                wish.jobDescription().orElse(""),
                wish.company().orElse(""),
                wish.resume().orElse(""));
        return new PrepareInterview.Preview(
                new CoachFallback.Planned(script.plan(), Script.NAME, false), job, wish.mode(), true);
    }

    /** The interview that is to play the script, outside any transaction; waits a moment for a session that becomes live. */
    public Uni<Outcome<StoredInterview, Refusal>> propose(UUID userId, UUID sessionId, InterviewRequest wish) {
        return PlanTurns.orRefused(live.require(sessionId, userId)
                .chain(found -> found.then(session -> descriptions
                        .described(userId, wish)
                        .chain(described -> described.then(whole -> turns.compute(
                                        userId, () -> InterviewBlueprint.blank(session, whole, ids.next(), now.get()))
                                .map(Outcome::done))))));
    }

    /** Stores it, or lets it take the place of an interview in which nothing was asked. */
    public Uni<Outcome<StoredInterview, Refusal>> accept(StoredInterview proposed) {
        return transactions.inTransaction(() -> accept.accept(proposed, script));
    }
}
