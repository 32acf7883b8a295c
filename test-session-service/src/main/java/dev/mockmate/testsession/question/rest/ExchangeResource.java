package dev.mockmate.testsession.question.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.http.UnreadBody;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.question.application.ExportQuestions;
import dev.mockmate.testsession.question.application.WriteQuestions;
import dev.mockmate.testsession.question.domain.Question;
import dev.mockmate.testsession.question.domain.QuestionDraft;
import dev.mockmate.testsession.question.rest.ImportedQuestion.UnreadableException;
import dev.mockmate.testsession.question.rest.QuestionRequests.Level;
import dev.mockmate.testsession.question.rest.QuestionRequests.Write;
import dev.mockmate.testsession.rest.TestSessionProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Questions in and out of the bank, many at once. */
@Path("/api/questions")
@Tag(name = "Questions")
@RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
public class ExchangeResource {
    static final String JSON_LINES = "application/x-ndjson";
    private static final int MOST_QUESTIONS = 500;

    private final CurrentTestCaller caller;
    private final WriteQuestions write;
    private final ExportQuestions export;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Validator validator;

    ExchangeResource(
            CurrentTestCaller caller,
            WriteQuestions write,
            ExportQuestions export,
            Idempotency idempotency,
            ObjectMapper json,
            Validator validator) {
        this.caller = caller;
        this.write = write;
        this.export = export;
        this.idempotency = idempotency;
        this.json = json;
        this.validator = validator;
    }

    /** A question that was imported. */
    @Schema(name = "ImportedQuestion")
    record Taken(int at, UUID questionId, String title) {}

    /** One that was not; {@code at} is its line, or its number, from 1. */
    @Schema(name = "QuestionImportError")
    record Refused(int at, String message) {}

    /** What an import made. */
    @Schema(name = "QuestionImport")
    record Result(boolean success, List<Taken> items, List<Refused> errors) {}

    @POST
    @Path("/import")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @Operation(
            summary = "Import questions",
            operationId = "importQuestions",
            description =
                    "JSON lines as the export writes them; Moodle XML with CodeRunner programs, multiple choice, short"
                            + " answers and essays; or a zip of inputN.txt and outputN.txt for one question. Each question is taken"
                            + " or refused by itself. At most 10 MiB and 500 questions. Sent again with its Idempotency-Key,"
                            + " what was taken is told and not taken again.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = JSON_LINES, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = Result.class, responseCode = "200")
    public Uni<Result> take(
            @HeaderParam(Idempotency.HEADER) String key,
            @Parameter(description = "of an archive's question; default the first line of its statement.md")
                    @QueryParam("title")
                    String title,
            @Parameter(
                            description = "of questions that do not say; default medium",
                            schema = @Schema(enumeration = {"easy", "medium", "hard"}))
                    @QueryParam("difficulty")
                    Level difficulty,
            @Parameter(description = "admins only; left out for the shared bank") @QueryParam("organisation")
                    String organisation,
            @Context RoutingContext exchange) {
        TestCaller who = caller.get();
        String owner = owner(who, organisation);
        String type = ImportBody.mediaType(exchange);
        idempotency.ofPart(key, "");
        Level level = difficulty == null ? Level.medium : difficulty;
        return ImportBody.bytes(exchange)
                .chain(bytes -> Uni.createFrom()
                        .item(() -> parse(type, bytes, title, level))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .onFailure(UnreadableException.class)
                .transform(unreadable -> ProblemException.of(CommonProblem.MALFORMED_REQUEST, unreadable.getMessage()))
                .chain(found -> takeAll(found, owner, who.userId(), key))
                .onFailure()
                .invoke(() -> UnreadBody.discard(exchange));
    }

    private Uni<Result> takeAll(List<ImportedQuestion> found, String owner, UUID by, String key) {
        List<Taken> items = new ArrayList<>();
        List<Refused> errors = new ArrayList<>();
        Map<Write, Integer> same = new HashMap<>();
        return InOrder.each(found, question -> take(
                                question, owner, by, idempotency.ofPart(key, part(question, owner, same)))
                        .invoke(items::add)
                        .replaceWithVoid()
                        .onFailure(ProblemException.class)
                        .recoverWithItem(refused -> {
                            errors.add(new Refused(question.at(), message(refused)));
                            return null;
                        }))
                .map(done -> new Result(true, List.copyOf(items), List.copyOf(errors)));
    }

    /** A question wherever it stands in the import, told from others that say the same. */
    private static List<Object> part(ImportedQuestion found, String owner, Map<Write, Integer> same) {
        return found.body() == null
                ? List.of(owner)
                : List.of(owner, found.body(), same.merge(found.body(), 1, Integer::sum));
    }

    private Uni<Taken> take(ImportedQuestion found, String owner, UUID by, String key) {
        return Uni.createFrom()
                .item(() -> draft(found))
                .chain(draft -> idempotency.once(
                        by,
                        "POST /api/questions/import",
                        key,
                        List.of(owner, found.body()),
                        () -> write.check(draft).map(outcome -> outcome.orElseThrow(TestSessionProblem::of)),
                        checked -> write.add(checked, owner, by)
                                .map(question -> new Taken(found.at(), question.uuid(), question.title()))
                                .map(taken -> Response.ok(taken).build())))
                .map(answer -> answer.getEntity() instanceof Taken taken ? taken : again(found, answer));
    }

    /** What a repetition is told is stored as JSON. */
    private Taken again(ImportedQuestion found, Response answer) {
        try {
            Taken first = json.readValue((String) answer.getEntity(), Taken.class);
            return new Taken(found.at(), first.questionId(), first.title());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private QuestionDraft draft(ImportedQuestion found) {
        if (!found.error().isEmpty()) {
            throw ProblemException.of(CommonProblem.MALFORMED_REQUEST, "The question " + found.error() + ".");
        }
        validator.validate(found.body()).stream().findFirst().ifPresent(wrong -> {
            throw ProblemException.of(
                    CommonProblem.MALFORMED_REQUEST, wrong.getPropertyPath() + " " + wrong.getMessage() + ".");
        });
        return QuestionDraftMapper.of(found.body());
    }

    private static String message(ProblemException refused) {
        return refused.describe();
    }

    private List<ImportedQuestion> parse(String type, byte[] bytes, String title, Level difficulty) {
        List<ImportedQuestion> found =
                switch (type.equals(ImportBody.UNTOLD) ? TestCaseArchive.typeOf(bytes) : type) {
                    case "application/xml", "text/xml" -> MoodleXml.read(bytes, difficulty);
                    case "application/zip" -> TestCaseArchive.read(bytes, title, difficulty);
                    default -> JsonLines.read(bytes, json);
                };
        if (found.isEmpty() || found.size() > MOST_QUESTIONS) {
            throw new UnreadableException("The body has 1 to " + MOST_QUESTIONS + " questions.");
        }
        return found;
    }

    @GET
    @Path("/export")
    @Produces(JSON_LINES)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The organisation's questions as JSON lines, with answers and solutions",
            operationId = "exportQuestions",
            description = "Admins export the shared bank, or the organisation they name. The import takes it as it is.")
    @APIResponse(
            responseCode = "200",
            description = "one question a line",
            content = @Content(mediaType = JSON_LINES, schema = @Schema(type = SchemaType.STRING)))
    public Multi<Write> export(
            @Parameter(schema = @Schema(enumeration = "jsonl")) @QueryParam("format") String format,
            @Parameter(description = "admins only; left out for the shared bank") @QueryParam("organisation")
                    String organisation) {
        if (format != null && !"jsonl".equals(format)) {
            throw ProblemException.of(CommonProblem.INVALID_PARAMETER, "format is jsonl.");
        }
        return export.of(owner(caller.get(), organisation)).map(Exported::of);
    }

    private static String owner(TestCaller who, String named) {
        if (who.isAdmin()) {
            return named == null ? Question.SHARED : named.strip();
        }
        String own = who.organisation().orElseThrow();
        if (named != null && !named.equals(own)) {
            throw ProblemException.of(CommonProblem.INVALID_PARAMETER, "organisation is your own; leave it out.");
        }
        return own;
    }
}
