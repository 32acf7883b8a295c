package dev.mockmate.billing.application;

import dev.mockmate.billing.store.Wallets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Learns that a session exists and whose it is, and takes nothing for it. Runs inside the inbox's transaction. */
@ApplicationScoped
public class RegisterSession {
    private final Wallets wallets;

    RegisterSession(Wallets wallets) {
        this.wallets = wallets;
    }

    /** Notes the session; one that is known stays as it is. */
    public Uni<Void> note(UUID sessionId, UUID userId) {
        return wallets.note(sessionId, userId);
    }
}
