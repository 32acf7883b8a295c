package dev.mockmate.session.store;

import dev.mockmate.platform.transaction.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How activations stand, read for many waiting requests in one statement. */
@ApplicationScoped
public class ActivationOutcomes {
    private static final String STATUS =
            "select id, status, activation_id, declined_activation_id, declined_required, declined_available"
                    + " from session where id = any($1)";

    private final Statements statements;

    ActivationOutcomes(Statements statements) {
        this.statements = statements;
    }

    /**
     * Where a session's activation stands.
     *
     * @param activationId the try that is running or succeeded
     * @param declinedId the last try that was declined; null when none was
     */
    public record ActivationStatus(String status, UUID activationId, UUID declinedId, int required, long available) {}

    /** The standing of each of these sessions that exists. */
    public Uni<Map<UUID, ActivationStatus>> of(Collection<UUID> sessions) {
        return statements.run(STATUS, Tuple.of(sessions.toArray(UUID[]::new))).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getUUID("id"), ActivationOutcomes::read)));
    }

    private static ActivationStatus read(Row row) {
        Integer required = row.getInteger("declined_required");
        Long available = row.getLong("declined_available");
        return new ActivationStatus(
                row.getString("status"),
                row.getUUID("activation_id"),
                row.getUUID("declined_activation_id"),
                required == null ? 0 : required,
                available == null ? 0 : available);
    }
}
