package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.InterviewEvent;
import dev.mockmate.interview.assessment.application.Interviewers;
import dev.mockmate.interview.assessment.application.Payer;
import dev.mockmate.interview.exchange.domain.Interview;
import dev.mockmate.interview.exchange.domain.InterviewMode;
import dev.mockmate.interview.exchange.store.Exchanges;
import dev.mockmate.interview.exchange.store.InterviewRow;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.library.store.JobDescriptions;
import dev.mockmate.interview.library.store.Resumes;
import dev.mockmate.interview.outcome.application.Outcome;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.planning.application.PlanTurns;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.planning.domain.InterviewType;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlanRequest;
import dev.mockmate.interview.planning.domain.PlanSeed;
import dev.mockmate.interview.sessionview.application.CandidatePresence;
import dev.mockmate.interview.sessionview.application.LiveSessions;
import dev.mockmate.interview.sessionview.store.SessionViewRow;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes an interview for a session, or another plan for one in which nothing was asked yet. The plan is made before the
 * transaction (a model may take seconds), and what has changed meanwhile is checked inside it.
 */
@ApplicationScoped
public class PrepareInterview {
    private static final UUID NO_SESSION = new UUID(0, 0);

    private final LiveSessions live;
    private final SessionViews sessions;
    private final Interviews interviews;
    private final Exchanges exchanges;
    private final JobDescriptions descriptions;
    private final Resumes resumes;
    private final Interviewers interviewers;
    private final CandidatePresence presence;
    private final Transactions transactions;
    private final Outbox outbox;
    private final PlanTurns turns;
    private final CallerContext callerContext;
    private final Now now;
    private final Ids ids;

    PrepareInterview(
            LiveSessions live,
            SessionViews sessions,
            Interviews interviews,
            Exchanges exchanges,
            JobDescriptions descriptions,
            Resumes resumes,
            Interviewers interviewers,
            CandidatePresence presence,
            Transactions transactions,
            Outbox outbox,
            PlanTurns turns,
            CallerContext callerContext,
            Now now,
            Ids ids) {
        this.live = live;
        this.sessions = sessions;
        this.interviews = interviews;
        this.exchanges = exchanges;
        this.descriptions = descriptions;
        this.resumes = resumes;
        this.interviewers = interviewers;
        this.presence = presence;
        this.transactions = transactions;
        this.outbox = outbox;
        this.turns = turns;
        this.callerContext = callerContext;
        this.now = now;
        this.ids = ids;
    }

    /**
     * A plan with what was read of the job.
     *
     * @param exact whether init would ask just that
     */
    public record Preview(Interviewers.Planned planned, JobProfile job, InterviewMode mode, boolean exact) {}

    /** An interview with its plan that is not stored yet. */
    public record Proposal(InterviewRow interview, Interviewers.Planned planned) {}

    /** Makes a plan for the session, outside any transaction; waits a moment for a session that is just becoming live. */
    public Uni<Outcome<Proposal>> propose(UUID userId, UUID sessionId, InterviewRequest wish) {
        return turns.orRefused(live.require(sessionId, userId)
                .chain(session -> session instanceof Outcome.Done<SessionViewRow> done
                        ? described(userId, wish).chain(described -> plan(done.value(), described))
                        : Uni.createFrom()
                                .item(Outcome.refused(((Outcome.Refused<SessionViewRow>) session).refusal()))));
    }

    /** Stores a proposal, or lets it take the place of the plan there is, unless a question was asked meanwhile. */
    public Uni<Outcome<InterviewRow>> accept(Proposal proposal) {
        return transactions.inTransaction(() -> replace(proposal.interview(), proposal.planned()));
    }

    /** A plan for a user's wish alone; nothing is stored. */
    public Uni<Outcome<Preview>> preview(UUID userId, InterviewRequest wish) {
        return turns.orRefused(described(userId, wish)
                .chain(described -> described instanceof Outcome.Done<InterviewRequest> done
                        ? previewOf(userId, done.value()).map(Outcome::done)
                        : Uni.createFrom()
                                .item(Outcome.refused(((Outcome.Refused<InterviewRequest>) described).refusal()))));
    }

    private Uni<Preview> previewOf(UUID userId, InterviewRequest wish) {
        SessionViewRow none = SessionViewRow.none();
        none.userId = userId;
        return transactions
                .inTransaction(() -> interviews.begunBeside(userId, NO_SESSION))
                .chain(before -> turns.compute(userId, () -> blank(none, wish, new UUID(0, 0)))
                        .chain(nobody -> turns.run(
                                        userId,
                                        () -> interviewers.plan(new Payer.User(userId), request(nobody, wish, before)))
                                .map(planned -> new Preview(
                                        planned, nobody.job(), wish.mode(), !interviewers.isModelConfigured()))));
    }

    /**
     * Makes sure that the session has an interview, made from the bank when there is none. The plan is made before the
     * transaction that stores it, when the user's turn comes.
     */
    public Uni<Void> ensure(SessionViewRow session) {
        return ensure(session, work -> turns.compute(session.userId, work));
    }

    /** The same for a job, whose turn has come already. */
    Uni<Void> ensureNow(SessionViewRow session) {
        return ensure(session, callerContext::compute);
    }

    private Uni<Void> ensure(SessionViewRow session, Function<Supplier<Proposal>, Uni<Proposal>> compute) {
        return transactions
                .inTransaction(() -> interviews.ofSession(session.sessionId))
                .chain(found -> found != null
                        ? Uni.createFrom().voidItem()
                        : compute.apply(() -> proposal(session))
                                .chain(proposal -> transactions.inTransaction(() -> storeIfNone(proposal))));
    }

    private Uni<Void> storeIfNone(Proposal proposal) {
        UUID sessionId = proposal.interview().sessionId;
        return sessions.lock(sessionId)
                .chain(session -> session == null
                        ? Uni.createFrom().voidItem()
                        : interviews
                                .lockOfSession(sessionId)
                                .chain(found -> found != null
                                        ? Uni.createFrom().item(found)
                                        : store(proposal.interview(), proposal.planned(), true))
                                .replaceWithVoid());
    }

    private Proposal proposal(SessionViewRow session) {
        InterviewRow row = blank(session, InterviewRequest.nothing(), ids.next());
        return new Proposal(row, interviewers.planNow(request(row, InterviewRequest.nothing())));
    }

    /** The wish with the words of the résumé and the job description it names, which must be the user's. */
    private Uni<Outcome<InterviewRequest>> described(UUID userId, InterviewRequest wish) {
        if (wish.resumeId().isPresent()) {
            return transactions
                    .inTransaction(() -> resumes.ofUser(wish.resumeId().get(), userId))
                    .chain(found -> found == null
                            ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("resume")))
                            : describedJob(userId, wish.with(found)));
        }
        return describedJob(userId, wish);
    }

    private Uni<Outcome<InterviewRequest>> describedJob(UUID userId, InterviewRequest wish) {
        if (wish.jobDescriptionId().isEmpty()) {
            return Uni.createFrom().item(Outcome.done(wish));
        }
        return transactions
                .inTransaction(() -> descriptions.ofUser(wish.jobDescriptionId().get(), userId))
                .map(found -> found == null
                        ? Outcome.refused(new Refusal.NotFound("job description"))
                        : Outcome.done(wish.of(found)));
    }

    private Uni<Outcome<Proposal>> plan(SessionViewRow session, Outcome<InterviewRequest> described) {
        if (described instanceof Outcome.Refused<InterviewRequest> refused) {
            return Uni.createFrom().item(Outcome.refused(refused.refusal()));
        }
        InterviewRequest wish = ((Outcome.Done<InterviewRequest>) described).value();
        return transactions
                .inTransaction(() -> interviews.ofSession(session.sessionId))
                .chain(found -> turns.compute(
                        session.userId, () -> blank(session, wish, found == null ? ids.next() : found.id)))
                .chain(row -> transactions
                        .inTransaction(() -> interviews.begunBeside(session.userId, session.sessionId))
                        .chain(before -> turns.run(
                                session.userId,
                                () -> interviewers.plan(new Payer.Session(row.sessionId), request(row, wish, before))))
                        .map(planned -> Outcome.done(new Proposal(row, planned))));
    }

    /** What was looked at before the plan was made is looked at again, the description first: its deletion locks it first too. */
    private Uni<Outcome<InterviewRow>> replace(InterviewRow wanted, Interviewers.Planned planned) {
        if (wanted.jobDescriptionId == null) {
            return replaceLocked(wanted, planned);
        }
        return descriptions
                .lock(wanted.jobDescriptionId, wanted.userId)
                .chain(description -> description == null
                        ? refused(new Refusal.NotFound("job description"))
                        : replaceLocked(wanted, planned));
    }

    private Uni<Outcome<InterviewRow>> replaceLocked(InterviewRow wanted, Interviewers.Planned planned) {
        return presence.note(wanted.sessionId, wanted.userId)
                .chain(() -> sessions.lock(wanted.sessionId))
                .chain(() -> interviews.lockOfSession(wanted.sessionId))
                .chain(found -> found == null
                        ? store(wanted, planned, true).map(Outcome::done)
                        : exchanges.count("interviewId", found.id).chain(asked -> {
                            if (asked > 0 || !(found.state() instanceof Interview.Planned)) {
                                return refused(new Refusal.PlanUnderWay(found.status));
                            }
                            wanted.id = found.id;
                            take(found, wanted);
                            return store(found, planned, false).map(Outcome::done);
                        }));
    }

    private static Uni<Outcome<InterviewRow>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }

    private Uni<InterviewRow> store(InterviewRow row, Interviewers.Planned planned, boolean isNew) {
        row.become(new Interview.Planned(planned.plan()), now.get());
        row.planModel = planned.model();
        row.planDegraded = planned.degraded();
        return (isNew ? interviews.persist(row) : Uni.createFrom().item(row))
                .call(() -> outbox.publish(new InterviewEvent.Prepared(
                        row.sessionId, row.userId, row.id, planned.plan().size(), now.get())));
    }

    private InterviewRow blank(SessionViewRow session, InterviewRequest wish, UUID id) {
        InterviewRow row = new InterviewRow();
        row.id = id;
        row.sessionId = session.sessionId;
        row.userId = session.userId;
        row.mode = wish.mode().wire();
        row.persona = wish.persona();
        row.language = session.language;
        row.jobTitle = wish.jobTitle().orElse(session.jobTitle);
        row.jobDescription = wish.jobDescription().orElse(session.jobDescription);
        row.company = wish.company().orElse(session.company);
        row.resume = wish.resume().orElse("");
        row.jobDescriptionId = wish.jobDescriptionId().orElse(null);
        row.readJob();
        row.interviewType = wish.type()
                .or(() -> InterviewType.of(session.interviewType))
                .orElse(InterviewType.MIXED)
                .wire();
        row.difficulty = difficulty(session, wish, row.job()).wire();
        row.createdAt = now.get();
        return row;
    }

    /** Chosen in the wish, else in the session, else what the job asks for. */
    private static Difficulty difficulty(SessionViewRow session, InterviewRequest wish, JobProfile job) {
        return wish.difficulty()
                .or(() -> session.sessionId == null ? Optional.empty() : Difficulty.of(session.difficulty))
                .orElse(job.seniority().difficulty());
    }

    /** What the interview's own plan was made for, but for competencies its candidate asked for. */
    static PlanRequest request(InterviewRow row) {
        return request(row, InterviewRequest.nothing());
    }

    private static PlanRequest request(InterviewRow row, InterviewRequest wish) {
        return seeded(row, wish, row.id.getMostSignificantBits() ^ row.id.getLeastSignificantBits());
    }

    /**
     * What is asked depends on who asks for which job, and on how many interviews they have begun: so the preview shows what init
     * asks, and the next interview asks something else (rule <b>fresh-plan</b>).
     */
    private static PlanRequest request(InterviewRow row, InterviewRequest wish, long begunBefore) {
        List<String> job = List.of(row.jobTitle, row.jobDescription, row.company, row.resume);
        return seeded(row, wish, PlanSeed.of(row.userId, begunBefore, job));
    }

    private static PlanRequest seeded(InterviewRow row, InterviewRequest wish, long seed) {
        return new PlanRequest(
                        row.job(), wish.questionCount(), row.difficultyLevel(), row.type(), wish.competencies(), seed)
                .in(row.manner());
    }

    private static void take(InterviewRow found, InterviewRow wanted) {
        found.mode = wanted.mode;
        found.persona = wanted.persona;
        found.language = wanted.language;
        found.jobTitle = wanted.jobTitle;
        found.jobDescription = wanted.jobDescription;
        found.company = wanted.company;
        found.resume = wanted.resume;
        found.jobDescriptionId = wanted.jobDescriptionId;
        found.jobProfile = wanted.jobProfile;
        found.interviewType = wanted.interviewType;
        found.difficulty = wanted.difficulty;
    }
}
