package dev.mockmate.interview.assessment.application;

import dev.mockmate.interview.assessment.store.ModelCalls;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Token and time budget of a session (rule <b>one-call</b>), and the calls a day for a user's previews, counted from the stored calls, so that restarts and other
 * replicas count too. Calls under way are not counted yet: the budget may be exceeded by those.
 */
@ApplicationScoped
public class ModelBudget {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final ModelCalls calls;
    private final ModelBudgetConfig config;
    private final Now now;

    ModelBudget(ModelCalls calls, ModelBudgetConfig config, Now now) {
        this.calls = calls;
        this.config = config;
        this.now = now;
    }

    /** Fails with {@link BudgetSpentException} when nothing is left. */
    public Uni<Void> require(Payer payer) {
        if (payer instanceof Payer.Session session) {
            return calls.spentBy(session.id()).invoke(this::check).replaceWithVoid();
        }
        Payer.User user = (Payer.User) payer;
        return calls.ofUserSince(user.id(), now.get().minus(A_DAY))
                .invoke(count -> {
                    if (count >= config.previewsPerDay()) {
                        throw new BudgetSpentException();
                    }
                })
                .replaceWithVoid();
    }

    /** Forgets records nobody needs any more. */
    public Uni<Void> forgetOld() {
        return calls.forget(now.get().minus(config.keepCalls()));
    }

    private void check(ModelCalls.Spent spent) {
        boolean isSpent =
                spent.tokens() >= config.tokensPerSession() || spent.time().compareTo(config.timePerSession()) >= 0;
        if (isSpent) {
            throw new BudgetSpentException();
        }
    }
}
