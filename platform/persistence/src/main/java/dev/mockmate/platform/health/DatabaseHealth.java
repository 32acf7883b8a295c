package dev.mockmate.platform.health;

import dev.mockmate.platform.transaction.Statements;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The readiness check {@code database}: one round trip to PostgreSQL ({@code test_database_connection}). */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements AsyncHealthCheck {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String NAME = "database";

    private final Statements statements;

    DatabaseHealth(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return statements
                .run("select 1")
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .map(rows -> HealthCheckResponse.up(NAME))
                .onFailure()
                .recoverWithItem(failure -> HealthCheckResponse.named(NAME)
                        .down()
                        .withData("cause", failure.getClass().getSimpleName())
                        .build());
    }
}
