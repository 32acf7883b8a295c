package dev.mockmate.interview.assessment.openai;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.mockmate.interview.assessment.domain.SubmittedAnswer;
import dev.mockmate.interview.attempt.domain.Delivery;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.PlanRequest;
import dev.mockmate.interview.planning.domain.PlannedQuestion;
import dev.mockmate.interview.planning.domain.PromptStyle;
import dev.mockmate.interview.text.domain.AnswerText;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model is asked. Texts and schemas are resources with a version in their name; a changed prompt is a new file.
 * What candidates and employers wrote is sent as JSON strings inside one data object, never as part of the instructions,
 * and without the sentences that give orders (rule <b>answers-are-data</b>).
 */
@ApplicationScoped
public class Prompts {

    private static final String ASSESS = "assess-4";
    private static final String PLAN = "plan-2";

    private final String assess = resource(ASSESS + ".txt");
    private final String plan = resource(PLAN + ".txt");
    private final ResponseFormat assessment = schema("assessment", "assessment-2.schema.json");
    private final ResponseFormat questions = schema("question_plan", "plan-1.schema.json");
    private final OpenAiConfig config;

    Prompts(OpenAiConfig config) {
        this.config = config;
    }

    /** Asks for the assessment of an answer. */
    ModelRequest assess(SubmittedAnswer answer) {
        JsonObject data = new JsonObject()
                .put("question", question(answer.question()))
                .put("job", job(answer.job()))
                .put("manner", manner(answer.manner()))
                .put("follow_up_allowed", answer.followUpAllowed())
                .put("answer", shown(answer.text()));
        answer.followedUp()
                .ifPresent(before -> data.put(
                        "follow_up_to",
                        new JsonObject()
                                .put("question", withoutOrders(before.question().text()))
                                .put("answer", shown(before.answer()))));
        answer.delivery().ifPresent(spoken -> data.put("delivery", delivery(spoken)));
        return asked(
                "assess", ASSESS, List.of(SystemMessage.from(assess), UserMessage.from(data.encode())), assessment);
    }

    private static JsonObject delivery(Delivery spoken) {
        JsonObject told = new JsonObject().put("wpm", spoken.wpm()).put("filler_count", spoken.fillers());
        spoken.longPauses().ifPresent(count -> told.put("long_pause_count", count));
        return told;
    }

    /** Asks for a question plan. */
    ModelRequest plan(PlanRequest request) {
        JsonObject data = new JsonObject()
                .put("job", job(request.job()))
                .put("manner", manner(request.manner()))
                .put("question_count", request.count())
                .put("difficulty", request.difficulty().wire())
                .put("interview_type", request.type().wire())
                .put("category", request.category().map(Category::wire).orElse(null))
                .put(
                        "already_asked",
                        new JsonArray(request.known().stream()
                                .map(Prompts::withoutOrders)
                                .sorted()
                                .toList()))
                .put(
                        "wanted_competencies",
                        new JsonArray(
                                request.wanted().stream().map(one -> one.wire()).toList()));
        return asked("plan", PLAN, List.of(SystemMessage.from(plan), UserMessage.from(data.encode())), questions);
    }

    /** The same once more, after an answer that could not be used. */
    ModelRequest again(ModelRequest first, String why) {
        List<ChatMessage> messages = new ArrayList<>(first.request().messages());
        messages.add(UserMessage.from("Your last answer could not be used: " + why
                + ". Send the complete JSON object again, and nothing else."));
        return asked(first.purpose(), first.version(), messages, first.request().responseFormat());
    }

    /** The same for a server that refuses the schema: it is told as text. */
    ModelRequest withoutSchema(ModelRequest first) {
        JsonRawSchema schema =
                (JsonRawSchema) first.request().responseFormat().jsonSchema().rootElement();
        List<ChatMessage> messages = new ArrayList<>(first.request().messages());
        messages.add(1, SystemMessage.from("The schema of your answer:\n" + schema.schema()));
        return asked(first.purpose(), first.version(), messages, null);
    }

    private static ModelRequest asked(
            String purpose, String version, List<ChatMessage> messages, ResponseFormat format) {
        return new ModelRequest(
                purpose,
                version,
                ChatRequest.builder().messages(messages).responseFormat(format).build());
    }

    private static JsonObject question(PlannedQuestion question) {
        return new JsonObject()
                .put("text", withoutOrders(question.text()))
                .put("category", question.category().wire())
                .put("competency", question.competency().wire())
                .put("difficulty", question.difficulty().wire())
                .put("a_strong_answer", question.strongAnswer());
    }

    private static JsonObject job(JobProfile job) {
        return new JsonObject()
                .put("title", withoutOrders(job.title()))
                .put("company", withoutOrders(job.company()))
                .put("skills", new JsonArray(job.skills()))
                .put(
                        "competencies",
                        new JsonArray(job.competencies().stream()
                                .map(one -> one.wire())
                                .toList()))
                .put("seniority", job.seniority().wire());
    }

    private static JsonObject manner(PromptStyle manner) {
        return new JsonObject().put("persona", withoutOrders(manner.persona())).put("language", manner.language());
    }

    private static String withoutOrders(String text) {
        return AnswerText.screened(text).withoutOrders();
    }

    private String shown(String answer) {
        String text = withoutOrders(answer);
        return text.length() <= config.maxCharacters() ? text : text.substring(0, config.maxCharacters());
    }

    private static ResponseFormat schema(String name, String file) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(name)
                        .rootElement(JsonRawSchema.from(resource(file)))
                        .build())
                .build();
    }

    private static String resource(String file) {
        try (InputStream resource = Prompts.class.getResourceAsStream("prompts/" + file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
