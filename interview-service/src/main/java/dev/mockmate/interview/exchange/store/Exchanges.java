package dev.mockmate.interview.exchange.store;

import dev.mockmate.interview.exchange.domain.Exchange;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The questions that were asked. */
@ApplicationScoped
public class Exchanges implements PanacheRepositoryBase<ExchangeRow, UUID> {
    private static final String PLACE =
            "select count(*), coalesce(max(e.questionNumber), 0), coalesce(sum(case when e.questionNumber = :wanted"
                    + " and e.followUpOf is null then 1 else 0 end), 0) from ExchangeRow e where e.interviewId = :interview";

    /** Whether a question of the interview has reached its candidate. */
    public Uni<Boolean> hasBegun(UUID interviewId) {
        return count("interviewId = ?1 and deliveredAt is not null", interviewId)
                .map(delivered -> delivered > 0);
    }

    /** The interview's question with this number, follow-ups aside, or null. */
    public Uni<Exchange> numbered(UUID interviewId, int number) {
        return find(
                        "interviewId = ?1 and questionNumber = ?2 and followUpOf is null order by position",
                        interviewId,
                        number)
                .firstResult()
                .map(Exchanges::read);
    }

    /** In the order in which they were asked. */
    public Uni<List<Exchange>> ofInterview(UUID interviewId) {
        return list("interviewId = ?1 order by position", interviewId).map(Exchanges::read);
    }

    /** Those behind the one with this id, or from the first one on, in the order in which they were asked. */
    public Uni<List<Exchange>> page(UUID interviewId, Optional<UUID> after, int most) {
        if (after.isEmpty()) {
            return find("interviewId = ?1 order by position", interviewId)
                    .page(0, most)
                    .list()
                    .map(Exchanges::read);
        }
        return find(
                        "interviewId = ?1 and position > (select seen.position from ExchangeRow seen where seen.id = ?2)"
                                + " order by position",
                        interviewId,
                        after.get())
                .page(0, most)
                .list()
                .map(Exchanges::read);
    }

    /** The question, or null. */
    public Uni<Exchange> one(UUID id) {
        return findById(id).map(Exchanges::read);
    }

    /** How many there are of an interview, follow-ups included. */
    public Uni<Long> countOf(UUID interviewId) {
        return count("interviewId", interviewId);
    }

    /**
     * Where the next question of an interview stands.
     *
     * @param position among all that were asked, from 1
     * @param number that no other question has
     */
    public record Place(int position, int number) {}

    /** The place of a question that wants this number: the wanted one, or the next that is free when another question has it. */
    public Uni<Place> place(UUID interviewId, int wanted) {
        return getSession()
                .chain(open -> open.createSelectionQuery(PLACE, Object[].class)
                        .setParameter("interview", interviewId)
                        .setParameter("wanted", wanted)
                        .getSingleResult())
                .map(asked -> {
                    boolean taken = ((Number) asked[2]).intValue() > 0;
                    int next = ((Number) asked[1]).intValue() + 1;
                    return new Place(((Number) asked[0]).intValue() + 1, taken ? next : wanted);
                });
    }

    /** Stores one that is asked now. */
    public Uni<Exchange> add(Exchange asked) {
        return persist(ExchangeRow.of(asked)).replaceWith(asked);
    }

    /** It reached its candidate then; false when it had before. */
    public Uni<Boolean> deliver(UUID id, Instant at) {
        return findById(id).map(row -> {
            if (row.deliveredAt != null) {
                return false;
            }
            row.deliveredAt = at;
            return true;
        });
    }

    /** Its candidate leaves it unanswered. */
    public Uni<Void> skip(UUID id, Instant at) {
        return findById(id).invoke(row -> row.skippedAt = at).replaceWithVoid();
    }

    /** Its candidate answers it after all. */
    public Uni<Void> takeUp(UUID id) {
        return findById(id).invoke(row -> row.skippedAt = null).replaceWithVoid();
    }

    /** The attempt that counts from now on. */
    public Uni<Void> finalAttempt(UUID id, UUID attemptId) {
        return findById(id).invoke(row -> row.finalAttemptId = attemptId).replaceWithVoid();
    }

    private static Exchange read(ExchangeRow row) {
        return row == null ? null : row.exchange();
    }

    private static List<Exchange> read(List<ExchangeRow> rows) {
        return rows.stream().map(ExchangeRow::exchange).toList();
    }
}
