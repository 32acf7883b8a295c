package dev.mockmate.interview.assessment.openai;

import dev.mockmate.interview.assessment.application.Interviewer;
import dev.mockmate.interview.assessment.application.Payer;
import dev.mockmate.interview.assessment.application.Progress;
import dev.mockmate.interview.assessment.coach.application.CoachInterviewer;
import dev.mockmate.interview.assessment.domain.EarlyFollowUp;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.planning.domain.PlanRequest;
import dev.mockmate.interview.planning.domain.QuestionPlan;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * A model as interviewer (rule <b>one-call</b>): one streamed call per attempt with a JSON schema, read part by part.
 *
 * <pre>
 *   call ─▶ usable: done
 *     │ ├─ 429, 5xx, broken off ─▶ the same once more, after a moment or the time the model asked for
 *     │ ├─ unusable ─▶ repair: asked once more, and told what was wrong
 *     │ └─ refused (4xx) ─▶ once more with the schema as text
 *     └─ too late, or all that in vain ─▶ fails, and the coach stands in
 * </pre>
 */
@ApplicationScoped
public class OpenAiInterviewer implements Interviewer {
    private static final long RETRY_FROM_MILLIS = 200;
    private static final long RETRY_TO_MILLIS = 600;

    private final ModelStream stream;
    private final Prompts prompts;
    private final Availability availability;
    private final OpenAiConfig config;
    private final CoachInterviewer coach;

    OpenAiInterviewer(
            ModelStream stream,
            Prompts prompts,
            Availability availability,
            OpenAiConfig config,
            CoachInterviewer coach) {
        this.stream = stream;
        this.prompts = prompts;
        this.availability = availability;
        this.config = config;
        this.coach = coach;
    }

    @Override
    public boolean isConfigured() {
        return config.apiKey().filter(key -> !key.isBlank()).isPresent();
    }

    @Override
    public boolean isAvailable() {
        return availability.wait(Duration.ZERO).isPresent();
    }

    @Override
    public String modelVersion() {
        return config.model();
    }

    /** What is asked, and what the server itself made of the answer meanwhile. */
    private record Preparation(ModelRequest asked, EarlyFollowUp early) {}

    @Override
    public Multi<Progress> assess(UUID sessionId, SubmittedAnswer answer) {
        return Uni.createFrom()
                .item(() -> new Preparation(prompts.assess(answer), EarlyFollowUp.of(answer)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToMulti(prepared -> ask(
                        new Payer.Session(sessionId),
                        prepared.asked(),
                        () -> new AssessmentParser(answer, prepared.early(), config.model())));
    }

    @Override
    public Uni<QuestionPlan> plan(Payer payer, PlanRequest request) {
        return ask(payer, prompts.plan(request), () -> new PlanParser(request, coach.bank()))
                .collect()
                .last()
                .ifNoItem()
                .after(config.planTimeout())
                .fail();
    }

    private <T> Multi<T> ask(Payer payer, ModelRequest asked, Supplier<ModelOutputParser<T>> parsers) {
        return persistently(payer, asked, parsers)
                .onFailure(failure -> isWorthARepair(CallOutcome.of(failure)))
                .recoverWithMulti(failure -> persistently(payer, repair(asked, failure), parsers))
                .onFailure(failure -> !(failure instanceof LeftAloneException))
                .invoke(availability::failed)
                .onCompletion()
                .invoke(availability::succeeded);
    }

    private static boolean isWorthARepair(CallOutcome outcome) {
        return outcome == CallOutcome.RUBBISH || outcome == CallOutcome.REFUSED;
    }

    private ModelRequest repair(ModelRequest asked, Throwable failure) {
        return CallOutcome.of(failure) == CallOutcome.RUBBISH
                ? prompts.again(asked, failure.getMessage())
                : prompts.withoutSchema(asked);
    }

    /** One call, and a second one after a failure that may pass. */
    private <T> Multi<T> persistently(Payer payer, ModelRequest asked, Supplier<ModelOutputParser<T>> parsers) {
        return whenAvailable(Duration.ZERO, () -> stream.of(payer, asked, parsers))
                .onFailure(failure -> !(failure instanceof LeftAloneException)
                        && CallOutcome.of(failure).mayPass())
                .recoverWithMulti(() -> whenAvailable(aMoment(), () -> stream.of(payer, asked, parsers)));
    }

    private <T> Multi<T> whenAvailable(Duration atLeast, Supplier<Multi<T>> call) {
        return Multi.createFrom().deferred(() -> {
            Optional<Duration> wait = availability.wait(atLeast);
            if (wait.isEmpty()) {
                return Multi.createFrom().failure(new LeftAloneException());
            }
            return wait.get().isZero() ? call.get() : after(wait.get(), call);
        });
    }

    private static <T> Multi<T> after(Duration wait, Supplier<Multi<T>> call) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(wait).onItem().transformToMulti(waited -> call.get());
    }

    private static Duration aMoment() {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(RETRY_FROM_MILLIS, RETRY_TO_MILLIS));
    }

    /** The model is not asked now: it failed too often, or asked for more time than anybody should wait. */
    private static final class LeftAloneException extends RuntimeException {

        LeftAloneException() {
            super("the model is left alone for a while");
        }
    }
}
