package dev.mockmate.testsession.coderun.application;

import dev.mockmate.testsession.coderun.store.Executions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** How many programs wait and run, and how long. */
@ApplicationScoped
public class ReadExecutionQueue {
    private final Executions executions;

    ReadExecutionQueue(Executions executions) {
        this.executions = executions;
    }

    /** As it is now. */
    public Uni<Executions.Queue> look() {
        return executions.queue();
    }
}
