package dev.mockmate.interview.exchange.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The questions that were asked. */
@ApplicationScoped
public class Exchanges implements PanacheRepositoryBase<ExchangeRow, UUID> {

    /** Whether a question of the interview has reached its candidate. */
    public Uni<Boolean> hasBegun(UUID interviewId) {
        return count("interviewId = ?1 and deliveredAt is not null", interviewId)
                .map(delivered -> delivered > 0);
    }

    /** The interview's question with this number, follow-ups aside, or null. */
    public Uni<ExchangeRow> numbered(UUID interviewId, int number) {
        return find(
                        "interviewId = ?1 and questionNumber = ?2 and followUpOf is null order by position",
                        interviewId,
                        number)
                .firstResult();
    }

    /** In the order in which they were asked. */
    public Uni<List<ExchangeRow>> ofInterview(UUID interviewId) {
        return list("interviewId = ?1 order by position", interviewId);
    }

    /** Those behind the one with this id, or from the first one on, in the order in which they were asked. */
    public Uni<List<ExchangeRow>> page(UUID interviewId, Optional<UUID> after, int most) {
        if (after.isEmpty()) {
            return find("interviewId = ?1 order by position", interviewId)
                    .page(0, most)
                    .list();
        }
        return find(
                        "interviewId = ?1 and position > (select seen.position from ExchangeRow seen where seen.id = ?2)"
                                + " order by position",
                        interviewId,
                        after.get())
                .page(0, most)
                .list();
    }
}
