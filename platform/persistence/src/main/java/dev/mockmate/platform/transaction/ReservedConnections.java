package dev.mockmate.platform.transaction;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * A few connections apart from those of requests, for the little work that must be done in time however many requests wait: where
 * it waited in their line, a flood of them would put it off.
 */
@ApplicationScoped
public class ReservedConnections {
    private static final String KEY = "mockmate.reserved-connection";

    private final Vertx vertx;

    ReservedConnections(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Runs {@code work}, whose transactions and statements take reserved connections. Like a transaction it ends by itself. */
    public <T> Uni<T> use(Supplier<Uni<T>> work) {
        return Uncancellable.run(vertx, () -> {
            ContextLocals.put(KEY, true);
            return work.get();
        });
    }

    /** What follows here takes connections of the common pool again. */
    static void leave() {
        if (areUsedHere()) {
            ContextLocals.remove(KEY);
        }
    }

    /** Whether who asks for a connection here and now takes a reserved one. */
    static boolean areUsedHere() {
        ContextInternal here = ContextInternal.current();
        return here != null && here.isDuplicate() && here.localContextData().get(KEY) != null;
    }
}
