package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.Grant;
import dev.mockmate.billing.domain.GrantSource;
import dev.mockmate.billing.domain.Grants;
import dev.mockmate.billing.store.Wallets.Subject;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Gives a user credits. A session of the user that runs short is paid from them at once. */
@ApplicationScoped
public class GrantCredits {
    private final UpdateWallet updateWallet;
    private final Grants grants;
    private final Ids ids;
    private final Now now;

    GrantCredits(UpdateWallet updateWallet, Grants grants, Ids ids, Now now) {
        this.updateWallet = updateWallet;
        this.grants = grants;
        this.ids = ids;
        this.now = now;
    }

    /**
     * What is granted.
     *
     * @param expiresAt {@link Grant#NEVER} when it does not expire
     * @param grantedBy who grants it
     */
    public record Order(
            UUID userId,
            GrantSource source,
            long amount,
            int priority,
            Instant expiresAt,
            String reason,
            UUID grantedBy) {}

    /** The grant as it was made. */
    public Uni<Grant> grant(Order order) {
        Instant at = now.get();
        Grant grant = Grant.whole(ids.next(), order.source(), order.amount(), order.priority(), order.expiresAt(), at);
        String by = "user:" + order.grantedBy();
        return updateWallet
                .keep(Subject.user(order.userId()), at, found -> grants.add(found, grant, order.reason(), by))
                .map(kept -> kept.wallet().grants().get(grant.id()));
    }
}
