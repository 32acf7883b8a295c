package dev.mockmate.testsession.coderun.application;

import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.testsession.coderun.store.Executions;
import dev.mockmate.testsession.coderun.store.Executions.Execution;
import dev.mockmate.testsession.domain.TestSelection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Looks at an execution until it is done, whichever replica runs it: quickly at first, without a thread in between. */
@ApplicationScoped
public class AwaitExecution {
    private static final Duration FIRST_LOOK = Duration.ofMillis(60);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

    private final Executions executions;
    private final CodeRunConfig config;
    private final Vertx vertx;

    AwaitExecution(Executions executions, CodeRunConfig config, Vertx vertx) {
        this.executions = executions;
        this.config = config;
        this.vertx = vertx;
    }

    /** The execution as it is now; empty when it is not the candidate's. */
    public Uni<Optional<Execution>> look(UUID id, TestSelection selection) {
        return executions.find(id, selection.candidateId(), selection.invitationId());
    }

    /** The execution when it is done, at the latest after the configured patience as it is then. */
    public Uni<Optional<Execution>> await(UUID id, TestSelection selection) {
        return await(id, selection, config.patience(), FIRST_LOOK);
    }

    private Uni<Optional<Execution>> await(UUID id, TestSelection selection, Duration left, Duration pause) {
        return pause(pause).chain(() -> look(id, selection)).chain(found -> {
            Duration rest = left.minus(pause);
            return found.isEmpty() || found.get().isDone() || rest.isNegative()
                    ? Uni.createFrom().item(found)
                    : await(id, selection, rest, longer(pause));
        });
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    private Uni<Void> pause(Duration time) {
        return CallerContext.pause(vertx, time);
    }
}
