package dev.mockmate.testsession.rest;

import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives every problem what this service's clients read: {@code success: false} and {@code error}, a sentence. */
@ApplicationScoped
public class ProblemEnvelope implements ProblemExtension {
    @Override
    public Problem extend(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>(problem.members());
        members.put("success", false);
        members.put("error", problem.detail() == null ? problem.title() + "." : problem.detail());
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.instance(),
                problem.code(),
                problem.errors(),
                problem.traceId(),
                members);
    }
}
