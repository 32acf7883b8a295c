package dev.mockmate.interview.attempt.store;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.platform.due.DueChecks;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.platform.transaction.Statements;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** The answers, and the jobs that assess them. */
@ApplicationScoped
public class Attempts implements PanacheRepositoryBase<AttemptRow, UUID> {

    /**
     * By turns: each user's oldest first, and none beyond the user's share, those counted that any replica works on. What two
     * replicas see at once is locked by the first; the second passes it over.
     */
    private static final String CLAIM = """
            with waiting as (
                select id, user_id, row_number() over (partition by user_id order by due_at, id) as turn
                from mock_interview_attempts
                where status in ('processing', 'failed') and due_at <= $1
                    and (claimed_until is null or (claimed_until <= $1 and tries < $5))),
            busy as (
                select user_id, count(*) as taken from mock_interview_attempts
                where status in ('processing', 'failed') and claimed_until > $1 group by user_id),
            chosen as materialized (
                select a.id from mock_interview_attempts a
                join waiting w on w.id = a.id left join busy b on b.user_id = a.user_id
                where w.turn + coalesce(b.taken, 0) <= $4 and a.status in ('processing', 'failed')
                    and (a.claimed_until is null or a.claimed_until <= $1)
                order by w.turn + coalesce(b.taken, 0), a.due_at
                limit $3 for update of a skip locked)
            update mock_interview_attempts m set claimed_until = $2, tries = tries + 1
            from chosen where m.id = chosen.id
            returning m.id
            """;

    private static final String CLAIM_REDO = "with taken as materialized (select id from mock_interview_attempts"
            + "  where redo_at <= :now order by redo_at limit :most for update skip locked)"
            + " update mock_interview_attempts m set redo_at = :again, redo_tries = redo_tries + 1"
            + " from taken where m.id = taken.id returning m.id";

    /** What names the attempt must not meet its end. */
    private static final String KEEP = "select id from mock_interview_attempts where id = :id for key share";

    /** {@code octet_length} knows the length of a long text without reading it. */
    private static final String BYTES_BESIDE =
            "select coalesce(sum(octet_length(answer_text) + octet_length(assessment)"
                    + " + coalesce(octet_length(ai_feedback), 0)), 0)::bigint"
                    + " from mock_interview_attempts where interview_id = :interview and id <> :attempt";

    /** Of those that wait or whose lease ran out; leases end the assessments of replicas that are gone. */
    private static final String ANY_DUE = "exists (select 1 from mock_interview_attempts"
            + " where status in ('processing', 'failed') and (due_at <= $1 or claimed_until <= $1))";

    private static final String ANY_UNKNOWN =
            "exists (select 1 from mock_interview_attempts where status = 'processing' and parts_known = 0)";

    private static final UUID NOTHING = new UUID(0, 0);

    /** Behind nothing is behind position 0: the first question has position 1. */
    private static final String PAGE = "select attempt from AttemptRow attempt"
            + " join ExchangeRow exchange on exchange.id = attempt.exchangeId"
            + " where attempt.interviewId = :interview and attempt.status <> 'draft'"
            + " and (exchange.position > coalesce((select seen.position from ExchangeRow seen where seen.id = :exchange), 0)"
            + "  or (exchange.id = :exchange and attempt.number > :number))"
            + " order by exchange.position, attempt.number";

    private final Statements statements;
    private final DueChecks.Check due;
    private final DueChecks.Check unknown;

    Attempts(DueChecks checks, Statements statements) {
        this.statements = statements;
        this.due = checks.of(ANY_DUE);
        this.unknown = checks.of(ANY_UNKNOWN);
    }

    /** Does the work if any attempt may wait for its assessment, or be lost; not part of a transaction. */
    public Uni<Void> whenDue(Supplier<Uni<Void>> work) {
        return due.then(work);
    }

    /** Does the work if nothing may be known yet of some attempt; not part of a transaction. */
    public Uni<Void> whenAnyIsUnknown(Supplier<Uni<Void>> work) {
        return unknown.then(work);
    }

    /** Stores a new one, an empty draft. */
    public Uni<StoredAttempt> open(UUID id, UUID exchangeId, UUID interviewId, UUID userId, int number, Instant at) {
        return persist(AttemptRow.open(id, exchangeId, interviewId, userId, number, at))
                .map(StoredAttempt.class::cast);
    }

    /** The attempt, or null. */
    public Uni<StoredAttempt> one(UUID id) {
        return findById(id).map(StoredAttempt.class::cast);
    }

    /** The attempt, which nobody erases until the transaction ends; null when somebody has, or there is none. */
    public Uni<StoredAttempt> kept(UUID id) {
        return Panache.getSession()
                .chain(session -> NativeQueries.values(session, KEEP, UUID.class)
                        .setParameter("id", id)
                        .getResultList())
                .chain(() -> one(id));
    }

    /** How many attempts of the interview are being assessed. */
    public Uni<Long> beingAssessed(UUID interviewId) {
        return count("interviewId = ?1 and status = 'processing'", interviewId);
    }

    /** How far an assessment has come. */
    public record Glance(int partsKnown, String status) {}

    /** How far an assessment has come, without reading it; null when the attempt has been erased. */
    public Uni<Glance> glance(UUID id) {
        return getSession().chain(session -> session.createSelectionQuery(
                        "select partsKnown, status from AttemptRow where id = ?1", Glance.class)
                .setParameter(1, id)
                .getSingleResultOrNull());
    }

    /** What the other attempts of the interview hold: bytes of answers, assessments and feedback. */
    public Uni<Long> bytesBeside(UUID interviewId, UUID attemptId) {
        return getSession().chain(session -> NativeQueries.values(session, BYTES_BESIDE, Long.class)
                .setParameter("interview", interviewId)
                .setParameter("attempt", attemptId)
                .getSingleResult());
    }

    /** How many questions of the interview were answered, whatever came of the answers. */
    public Uni<Long> answeredQuestions(UUID interviewId) {
        return getSession().chain(session -> session.createSelectionQuery(
                        "select count(distinct exchangeId) from AttemptRow where interviewId = ?1 and status <> 'draft'",
                        Long.class)
                .setParameter(1, interviewId)
                .getSingleResult());
    }

    /** In the order in which they were made. */
    public Uni<List<StoredAttempt>> ofInterview(UUID interviewId) {
        return list("interviewId = ?1 order by createdAt, number", interviewId).map(List::copyOf);
    }

    /** What was handed in behind the answer {@code after}, or from the first one on, by question and attempt. */
    public Uni<List<StoredAttempt>> page(UUID interviewId, Optional<StoredAttempt> after, int most) {
        return getSession()
                .chain(session -> session.createSelectionQuery(PAGE, AttemptRow.class)
                        .setParameter("interview", interviewId)
                        .setParameter(
                                "exchange", after.map(StoredAttempt::exchangeId).orElse(NOTHING))
                        .setParameter("number", after.map(StoredAttempt::number).orElse(0))
                        .setMaxResults(most)
                        .getResultList())
                .map(List::copyOf);
    }

    /** The newest attempt at a question, or null. */
    public Uni<StoredAttempt> newestOf(UUID exchangeId) {
        return find("exchangeId = ?1 order by number desc", exchangeId)
                .firstResult()
                .map(StoredAttempt.class::cast);
    }

    /** The attempt at a question that was handed in with this text, or null. */
    public Uni<StoredAttempt> handedIn(UUID exchangeId, String text) {
        return find("exchangeId = ?1 and status <> 'draft' and answerText = ?2 order by number", exchangeId, text)
                .firstResult()
                .map(StoredAttempt.class::cast);
    }

    /** The first attempt at a question, the one whose answer decides how the interview goes on. */
    public Uni<StoredAttempt> firstOf(UUID exchangeId) {
        return find("exchangeId = ?1 order by number", exchangeId).firstResult().map(StoredAttempt.class::cast);
    }

    /** The interview an attempt belongs to, or null when it has been erased. */
    public Uni<UUID> interviewOf(UUID id) {
        return getSession().chain(session -> session.createSelectionQuery(
                        "select interviewId from AttemptRow where id = ?1", UUID.class)
                .setParameter(1, id)
                .getSingleResultOrNull());
    }

    /** Attempts handed in by then of which nothing is known yet, while a live client waits for the next question. */
    public Uni<List<StoredAttempt>> keepingLiveClientsWaiting(Instant before, int most) {
        return getSession()
                .chain(session -> session.createSelectionQuery(
                                "select a from AttemptRow a, InterviewRow i, SessionViewRow v where a.status = 'processing'"
                                        + " and a.partsKnown = 0 and a.submittedAt <= ?1 and i.id = a.interviewId"
                                        + " and i.status = 'assessing' and i.currentExchangeId = a.exchangeId"
                                        + " and v.sessionId = i.sessionId and v.liveClient and v.status = 'active'"
                                        + " order by a.submittedAt",
                                AttemptRow.class)
                        .setParameter(1, before)
                        .setMaxResults(most)
                        .getResultList())
                .map(List::copyOf);
    }

    /** All attempts at a question, oldest first. */
    public Uni<List<StoredAttempt>> ofExchange(UUID exchangeId) {
        return list("exchangeId = ?1 order by number", exchangeId).map(List::copyOf);
    }

    /**
     * Takes attempts that wait for their assessment: nobody else gets them until the lease ends. One that was taken and
     * never finished is free again then, unless that was its last try in a row. One statement, which is a transaction of its own.
     *
     * @param most of all users together
     * @param share of one user, what is under way included
     * @param tries in a row
     */
    public Uni<List<UUID>> claim(Instant now, Duration lease, int most, int share, int tries) {
        return statements
                .run(
                        CLAIM,
                        Tuple.of(
                                now.atOffset(ZoneOffset.UTC),
                                now.plus(lease).atOffset(ZoneOffset.UTC),
                                most,
                                share,
                                tries))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }

    /** Attempts whose last try in a row never came to an end: whoever worked on them ended with it. */
    public Uni<List<UUID>> lostInTheirLastTry(Instant now, int tries, int most) {
        return getSession().chain(session -> session.createSelectionQuery(
                        "select id from AttemptRow where status in ('processing', 'failed') and claimedUntil <= ?1 and tries >= ?2"
                                + " order by dueAt",
                        UUID.class)
                .setParameter(1, now)
                .setParameter(2, tries)
                .setMaxResults(most)
                .getResultList());
    }

    /** How many answers of the user wait for their assessment, or are being assessed. */
    public Uni<Long> waitingOf(UUID userId) {
        return count("userId = ?1 and status = 'processing'", userId);
    }

    /** Prolongs the lease of attempts that are still being assessed. */
    public Uni<Void> renew(List<UUID> ids, Instant until) {
        return update("claimedUntil = ?1 where id in ?2 and status in ('processing', 'failed')", until, ids)
                .replaceWithVoid();
    }

    /**
     * Takes stood-in assessments that are to be done again: nobody else gets them until {@code again}, when one that was
     * taken and never finished is free again.
     */
    public Uni<List<UUID>> claimRedo(Instant now, Instant again, int most) {
        return getSession().chain(session -> NativeQueries.values(session, CLAIM_REDO, UUID.class)
                .setParameter("now", now)
                .setParameter("again", again)
                .setParameter("most", most)
                .getResultList());
    }
}
