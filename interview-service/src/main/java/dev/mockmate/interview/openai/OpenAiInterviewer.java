package dev.mockmate.interview.openai;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.mockmate.interview.application.CoachInterviewer;
import dev.mockmate.interview.application.Interviewer;
import dev.mockmate.interview.application.Progress;
import dev.mockmate.interview.domain.Category;
import dev.mockmate.interview.domain.Competency;
import dev.mockmate.interview.domain.Difficulty;
import dev.mockmate.interview.domain.PlanRequest;
import dev.mockmate.interview.domain.PlannedQuestion;
import dev.mockmate.interview.domain.QuestionPlan;
import dev.mockmate.interview.domain.SubmittedAnswer;
import dev.mockmate.platform.provider.Circuit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A model as interviewer (rule <b>one-call</b>): one streamed call per attempt with a JSON schema, read part by part.
 * What cannot be used is asked for once more; a call that fails outright is tried once more after a moment. Whatever is
 * left then fails, and the coach stands in.
 */
@ApplicationScoped
public class OpenAiInterviewer implements Interviewer {
    private static final Duration RETRY_FROM = Duration.ofMillis(200);
    private static final Duration RETRY_TO = Duration.ofSeconds(2);

    private final StreamingChatModel model;
    private final Prompts prompts;
    private final Circuit circuit;
    private final OpenAiConfig config;
    private final CoachInterviewer coach;

    OpenAiInterviewer(
            StreamingChatModel model, Prompts prompts, OpenAiConfig config, CoachInterviewer coach, Clock clock) {
        this.model = model;
        this.prompts = prompts;
        this.circuit = new Circuit(config.failuresToOpen(), config.openFor(), clock);
        this.config = config;
        this.coach = coach;
    }

    @Override
    public boolean isConfigured() {
        return config.apiKey().filter(key -> !key.isBlank()).isPresent();
    }

    @Override
    public String modelVersion() {
        return config.model();
    }

    @Override
    public Multi<Progress> assess(SubmittedAnswer answer) {
        ChatRequest request = prompts.assess(answer);
        return guarded(assess(answer, request)
                .onFailure(RubbishException.class)
                .recoverWithMulti(rubbish -> assess(answer, prompts.again(request, rubbish.getMessage()))));
    }

    @Override
    public Uni<QuestionPlan> plan(PlanRequest request) {
        ChatRequest asked = prompts.plan(request);
        return guarded(plan(request, asked)
                        .onFailure(RubbishException.class)
                        .recoverWithUni(rubbish -> plan(request, prompts.again(asked, rubbish.getMessage())))
                        .toMulti())
                .toUni()
                .ifNoItem()
                .after(config.planTimeout())
                .fail();
    }

    private Multi<Progress> assess(SubmittedAnswer answer, ChatRequest request) {
        return Multi.createFrom().deferred(() -> {
            Draft draft = new Draft(answer, config.model());
            Multi<Progress> parts = said(request)
                    .onItem()
                    .transformToIterable(draft::feed)
                    .onItem()
                    .transform(part -> part);
            return Multi.createBy()
                    .concatenating()
                    .streams(parts, Multi.createFrom().item(draft::whole));
        });
    }

    private Uni<QuestionPlan> plan(PlanRequest request, ChatRequest asked) {
        return said(asked)
                .collect()
                .with(java.util.stream.Collectors.joining())
                .map(text -> QuestionPlan.repaired(questions(text), request, coach.bank()));
    }

    /** The words of the model as they come; ends after the time-out whether it has finished or not. */
    private Multi<String> said(ChatRequest request) {
        return Multi.createFrom()
                .<String>emitter(emitter -> model.chat(request, new StreamingChatResponseHandler() {
                    @Override
                    public void onPartialResponse(String words) {
                        emitter.emit(words);
                    }

                    @Override
                    public void onCompleteResponse(ChatResponse whole) {
                        emitter.complete();
                    }

                    @Override
                    public void onError(Throwable failure) {
                        emitter.fail(failure);
                    }
                }))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .ifNoItem()
                .after(config.silence())
                .fail()
                .onFailure()
                .retry()
                .withBackOff(RETRY_FROM, RETRY_TO)
                .withJitter(0.5)
                .atMost(1)
                .select()
                .first(config.timeout());
    }

    private <T> Multi<T> guarded(Multi<T> asked) {
        return Multi.createFrom().deferred(() -> {
            if (circuit.isOpen()) {
                return Multi.createFrom().failure(new IllegalStateException("the model is left alone after failures"));
            }
            return asked.onFailure().invoke(circuit::failed).onCompletion().invoke(circuit::succeeded);
        });
    }

    private static List<PlannedQuestion> questions(String text) {
        try {
            JsonArray questions = new JsonObject(text).getJsonArray("questions", new JsonArray());
            List<PlannedQuestion> planned = questions.stream()
                    .filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast)
                    .map(OpenAiInterviewer::question)
                    .flatMap(Optional::stream)
                    .toList();
            if (planned.isEmpty()) {
                throw new RubbishException("no question has its shape");
            }
            return planned;
        } catch (DecodeException | ClassCastException notJson) {
            throw new RubbishException("it is no JSON object with questions");
        }
    }

    private static Optional<PlannedQuestion> question(JsonObject json) {
        Optional<Category> category = Category.of(json.getString("category", ""));
        Optional<Competency> competency = Competency.of(json.getString("competency", ""));
        String text = json.getString("question_text", "");
        if (category.isEmpty() || competency.isEmpty() || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new PlannedQuestion(
                text.replace("\u0000", ""),
                category.get(),
                competency.get(),
                Difficulty.of(json.getString("difficulty_level", "")).orElse(Difficulty.MEDIUM),
                json.getInteger("expected_duration", 3),
                json.getString("strong_answer", "").replace("\u0000", "")));
    }
}
