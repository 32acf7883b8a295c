package dev.mockmate.interview.assessment.coach.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The readiness check {@code coach}: always up, it tells what the coach judges by: {@code loading, learned, rules}. */
@Readiness
@ApplicationScoped
class CoachHealth implements HealthCheck {

    private final LearnedJudgement judgement;

    CoachHealth(LearnedJudgement judgement) {
        this.judgement = judgement;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("coach")
                .up()
                .withData("judges_by", judgement.basis().wire())
                .build();
    }
}
