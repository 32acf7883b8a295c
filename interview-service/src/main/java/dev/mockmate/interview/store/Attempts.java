package dev.mockmate.interview.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The answers, and the jobs that assess them. */
@ApplicationScoped
public class Attempts implements PanacheRepositoryBase<AttemptRow, UUID> {

    private static final String CLAIM = "update mock_interview_attempts set claimed_until = :until, tries = tries + 1"
            + " where id in (select id from mock_interview_attempts"
            + "  where status = 'processing' and due_at <= :now and (claimed_until is null or claimed_until <= :now)"
            + "  order by due_at limit :most for update skip locked)"
            + " returning id";

    private static final String CLAIM_REDO =
            "update mock_interview_attempts set redo_at = :again, redo_tries = redo_tries + 1"
                    + " where id in (select id from mock_interview_attempts"
                    + "  where redo_at <= :now order by redo_at limit :most for update skip locked)"
                    + " returning id";

    /** In the order in which they were made. */
    public Uni<List<AttemptRow>> ofInterview(UUID interviewId) {
        return list("interviewId = ?1 order by createdAt, number", interviewId);
    }

    /** The newest attempt at a question, or null. */
    public Uni<AttemptRow> newestOf(UUID exchangeId) {
        return find("exchangeId = ?1 order by number desc", exchangeId).firstResult();
    }

    /** The first attempt at a question, the one whose answer decides how the interview goes on. */
    public Uni<AttemptRow> firstOf(UUID exchangeId) {
        return find("exchangeId = ?1 order by number", exchangeId).firstResult();
    }

    /** All attempts at a question, oldest first. */
    public Uni<List<AttemptRow>> ofExchange(UUID exchangeId) {
        return list("exchangeId = ?1 order by number", exchangeId);
    }

    /**
     * Takes attempts that wait for their assessment: nobody else gets them until the lease ends. One that was taken and
     * never finished is free again then.
     */
    public Uni<List<UUID>> claim(Instant now, Duration lease, int most) {
        return getSession().chain(session -> session.createNativeQuery(CLAIM, UUID.class)
                .setParameter("now", now)
                .setParameter("until", now.plus(lease))
                .setParameter("most", most)
                .getResultList());
    }

    /** Prolongs the lease of attempts that are still being assessed. */
    public Uni<Void> renew(List<UUID> ids, Instant until) {
        return update("claimedUntil = ?1 where id in ?2 and status = 'processing'", until, ids)
                .replaceWithVoid();
    }

    /**
     * Takes stood-in assessments that are to be done again: nobody else gets them until {@code again}, when one that was
     * taken and never finished is free again.
     */
    public Uni<List<UUID>> claimRedo(Instant now, Instant again, int most) {
        return getSession().chain(session -> session.createNativeQuery(CLAIM_REDO, UUID.class)
                .setParameter("now", now)
                .setParameter("again", again)
                .setParameter("most", most)
                .getResultList());
    }
}
