package dev.mockmate.testsession.question.application;

import dev.mockmate.testsession.question.domain.Task;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Stands in where nothing can run code: no solution can be vouched for. */
@DefaultBean
@ApplicationScoped
class NoCodeRunner implements ReferenceSolutionCheck {
    @Override
    public Uni<Result> check(Task.Code task) {
        return Uni.createFrom().item(new Result.Unavailable("no code runner is installed"));
    }
}
