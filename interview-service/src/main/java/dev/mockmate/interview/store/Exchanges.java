package dev.mockmate.interview.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The questions that were asked. */
@ApplicationScoped
public class Exchanges implements PanacheRepositoryBase<ExchangeRow, UUID> {

    /** In the order in which they were asked. */
    public Uni<List<ExchangeRow>> ofInterview(UUID interviewId) {
        return list("interviewId = ?1 order by position", interviewId);
    }
}
