package dev.mockmate.testsession.invitation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The tokens that were issued for invitations, as hashes. */
@ApplicationScoped
public class TestTokens {
    private static final String ADD =
            "insert into test_token (id, invitation_id, hash, created_at) values (:id, :invitation, :hash, :at)";

    /** Stores one; part of the running transaction. */
    public Uni<Void> add(UUID id, UUID invitation, String hash, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("id", id)
                        .setParameter("invitation", invitation)
                        .setParameter("hash", hash)
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
