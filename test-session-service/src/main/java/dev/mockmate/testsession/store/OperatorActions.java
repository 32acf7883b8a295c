package dev.mockmate.testsession.store;

import dev.mockmate.platform.transaction.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** What administrators set about to do, and why. */
@ApplicationScoped
public class OperatorActions {
    private static final String ADD =
            "insert into operator_act (id, operator_id, method, path, reason, at)" + " values ($1, $2, $3, $4, $5, $6)";

    private final Statements statements;

    OperatorActions(Statements statements) {
        this.statements = statements;
    }

    /** Stores one; not part of a transaction. */
    public Uni<Void> add(UUID id, UUID operator, String method, String path, String reason, Instant at) {
        return statements
                .run(ADD, Tuple.of(id, operator, method, path, reason, at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
