package dev.mockmate.platform.transaction;

import io.smallrye.mutiny.Uni;

/** What a transaction leaves for its end, to be done once for all that asked for it on the way. */
public interface LastStep {

    /** Does it, inside the transaction. When it fails the transaction is rolled back. */
    Uni<Void> run();
}
