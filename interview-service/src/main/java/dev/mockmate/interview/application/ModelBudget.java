package dev.mockmate.interview.application;

import dev.mockmate.interview.store.ModelCalls;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Token and time budget of a session (rule <b>one-call</b>), counted from the stored calls, so that restarts and other
 * replicas count too. Calls under way are not counted yet: the budget may be exceeded by those.
 */
@ApplicationScoped
public class ModelBudget {

    private final ModelCalls calls;
    private final ModelBudgetConfig config;
    private final Now now;

    ModelBudget(ModelCalls calls, ModelBudgetConfig config, Now now) {
        this.calls = calls;
        this.config = config;
        this.now = now;
    }

    /** Fails with {@link BudgetSpentException} when nothing is left. */
    public Uni<Void> require(UUID sessionId) {
        return calls.spentBy(sessionId).invoke(this::check).replaceWithVoid();
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
