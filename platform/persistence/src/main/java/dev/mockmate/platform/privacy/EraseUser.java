package dev.mockmate.platform.privacy;

import dev.mockmate.contracts.event.PrivacyEvent;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Now;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets a user in this service, once per wish, and says so. A wish that was fulfilled before is answered again and erases
 * nothing: what the user has made since is not meant.
 */
@ApplicationScoped
public class EraseUser {
    private static final Logger LOG = Logger.getLogger(EraseUser.class);
    private static final String TAKE =
            "insert into erasure (request_id, erased_at) values (:id, :now) on conflict do nothing";

    private final PersonalDataParts held;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Now now;
    private final String service;

    EraseUser(
            PersonalDataParts held,
            Idempotency idempotency,
            Outbox outbox,
            Now now,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.held = held;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.now = now;
        this.service = service;
    }

    /** Fulfils the wish, in the caller's transaction. */
    public Uni<Void> erase(PrivacyEvent.ErasureRequested wish) {
        Instant at = now.get();
        return take(wish.requestId(), at)
                .chain(isNew -> isNew ? eraseParts(wish) : Uni.createFrom().voidItem())
                .chain(() -> outbox.publish(new PrivacyEvent.UserErased(wish.requestId(), wish.userId(), service, at)));
    }

    private Uni<Boolean> take(UUID requestId, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter("id", requestId)
                        .setParameter("now", at)
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    private Uni<Void> eraseParts(PrivacyEvent.ErasureRequested wish) {
        return idempotency
                .forget(wish.userId(), wish.requestedAt())
                .chain(() -> InOrder.each(held.all(), part -> part.erase(wish.userId(), wish.requestedAt())))
                .invoke(() -> LOG.infof("user erased request_id=%s", wish.requestId()));
    }
}
