package dev.mockmate.interview.conversation.rest;

import dev.mockmate.interview.attempt.application.AttemptsDue;
import dev.mockmate.interview.attempt.rest.AnswerRequests;
import dev.mockmate.interview.conversation.application.CollectedAnswer;
import dev.mockmate.interview.conversation.application.GenerateQuestion;
import dev.mockmate.interview.conversation.application.ReadInterviews;
import dev.mockmate.interview.conversation.application.SaveAnswer;
import dev.mockmate.interview.conversation.application.SaveQuestion;
import dev.mockmate.interview.conversation.rest.QuestionViews.AnswerPage;
import dev.mockmate.interview.conversation.rest.QuestionViews.AnswerView;
import dev.mockmate.interview.conversation.rest.QuestionViews.GeneratedView;
import dev.mockmate.interview.conversation.rest.QuestionViews.QuestionPage;
import dev.mockmate.interview.conversation.rest.QuestionViews.QuestionView;
import dev.mockmate.interview.conversation.rest.QuestionViews.SegmentView;
import dev.mockmate.interview.exchange.application.FindInterviews;
import dev.mockmate.interview.exchange.application.ReadTranscript;
import dev.mockmate.interview.exchange.domain.Segment;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.outcome.rest.InterviewProblem;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Difficulty;
import dev.mockmate.interview.sessionview.application.LiveSessions;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.http.WithoutBody;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.OpenToSessionToken;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The interview of a session as desktop clients keep and read it: questions, answers, transcript. */
@Path("/api/interviews/{session_id}")
@OpenToSessionToken("session_id")
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class SessionInterviewResource {
    private static final int LONGEST_TRANSCRIPT_PAGE = 1_000;

    private final ReadInterviews read;
    private final FindInterviews interviews;
    private final LiveSessions sessions;
    private final ReadTranscript transcript;
    private final SaveQuestion saveQuestion;
    private final GenerateQuestion generateQuestion;
    private final SaveAnswer saveAnswer;
    private final AttemptsDue due;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    SessionInterviewResource(
            ReadInterviews read,
            FindInterviews interviews,
            LiveSessions sessions,
            ReadTranscript transcript,
            SaveQuestion saveQuestion,
            GenerateQuestion generateQuestion,
            SaveAnswer saveAnswer,
            AttemptsDue due,
            Idempotency idempotency,
            CurrentCaller caller) {
        this.read = read;
        this.interviews = interviews;
        this.sessions = sessions;
        this.transcript = transcript;
        this.saveQuestion = saveQuestion;
        this.generateQuestion = generateQuestion;
        this.saveAnswer = saveAnswer;
        this.due = due;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** The id of a saved question. */
    @Schema(name = "SavedQuestion")
    public record SavedQuestion(UUID questionId) {}

    /** The id of a saved answer. */
    @Schema(name = "SavedAnswer")
    public record SavedAnswer(UUID answerId) {}

    /** Segments in order; {@code next_after} continues behind the last one. */
    @Schema(name = "Transcript")
    public record TranscriptView(UUID sessionId, List<SegmentView> items, long nextAfter) {}

    @GET
    @Path("/questions")
    @Operation(summary = "The questions that were asked, in order")
    public Uni<QuestionPage> questions(@PathParam("session_id") UUID sessionId, @BeanParam PageRequest page) {
        int limit = page.limit();
        Optional<Cursor> after = page.after();
        return visible(sessionId, caller.get())
                .chain(interview -> interview
                        .map(one -> read.questions(one.id(), after, limit + 1))
                        .orElseGet(() -> Uni.createFrom().item(List.of())))
                .map(rows -> Page.of(rows, limit, row -> new Cursor(row.askedAt(), row.id()))
                        .map(row -> QuestionView.of(row, sessionId)))
                .map(found -> new QuestionPage(found.items(), found.nextCursor()));
    }

    @POST
    @Path("/questions")
    @Operation(summary = "Keep a question the client asked by itself (save_interview_question)")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = SavedQuestion.class)))
    public Uni<Response> saveQuestion(
            @PathParam("session_id") UUID sessionId,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid AnswerRequests.SaveQuestionBody body) {
        UUID user = caller.get().userId();
        SaveQuestion.Question question = new SaveQuestion.Question(
                body.questionNumber(),
                body.questionText(),
                Category.of(body.category()).orElseThrow(),
                Difficulty.of(body.difficultyLevel()).orElseThrow(),
                body.expectedDuration());
        return idempotency.once(
                user,
                "POST /api/interviews/" + sessionId + "/questions",
                key,
                body,
                () -> saveQuestion.check(user, sessionId),
                session -> saveQuestion
                        .save(session.orElseThrow(InterviewProblem::of).id(), question)
                        .map(outcome ->
                                outcome.orElseThrow(InterviewProblem::of).id())
                        .map(id -> Response.status(Response.Status.CREATED)
                                .entity(new SavedQuestion(id))
                                .build()));
    }

    @POST
    @Path("/questions/generate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make and ask one more question (generate_interview_question); the session must be live")
    @APIResponse(
            responseCode = "201",
            description = "The question",
            content = @Content(schema = @Schema(implementation = GeneratedView.class)))
    @APIResponse(responseCode = "409", description = "The session is not live, or the interview is over")
    public Uni<Response> generateQuestion(
            @PathParam("session_id") UUID sessionId,
            @HeaderParam(Idempotency.HEADER) String key,
            @RequestBody(required = false) @Valid GenerateBody body) {
        return generate(sessionId, key, body == null ? GenerateBody.nothing() : body);
    }

    /** The same without a body, whatever media type a client names for nothing. */
    @POST
    @Path("/questions/generate")
    @WithoutBody
    @Operation(hidden = true)
    public Uni<Response> generateQuestionWithoutBody(
            @PathParam("session_id") UUID sessionId, @HeaderParam(Idempotency.HEADER) String key) {
        return generate(sessionId, key, GenerateBody.nothing());
    }

    private Uni<Response> generate(UUID sessionId, String key, GenerateBody wanted) {
        UUID user = caller.get().userId();
        return idempotency.once(
                user,
                "POST /api/interviews/" + sessionId + "/questions/generate",
                key,
                wanted,
                () -> generateQuestion.propose(user, sessionId, wanted.wish()),
                proposal -> generateQuestion
                        .ask(proposal.orElseThrow(InterviewProblem::of))
                        .map(asked -> Response.status(Response.Status.CREATED)
                                .entity(GeneratedView.of(asked.orElseThrow(InterviewProblem::of)))
                                .build()));
    }

    @GET
    @Path("/answers")
    @Operation(summary = "The answers that were given, by question and attempt")
    public Uni<AnswerPage> answers(@PathParam("session_id") UUID sessionId, @BeanParam PageRequest page) {
        int limit = page.limit();
        Optional<Cursor> after = page.after();
        return visible(sessionId, caller.get())
                .chain(interview -> interview
                        .map(one -> read.answers(one, after, limit + 1).map(AnswerView::of))
                        .orElseGet(() -> Uni.createFrom().item(List.of())))
                .map(rows -> Page.of(rows, limit, answer -> new Cursor(answer.createdAt(), answer.id())))
                .map(found -> new AnswerPage(found.items(), found.nextCursor()));
    }

    @POST
    @Path("/answers")
    @Operation(
            summary = "Keep an answer the client collected by itself (save_interview_answer); without a score it is"
                    + " assessed")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = SavedAnswer.class)))
    public Uni<Response> saveAnswer(
            @PathParam("session_id") UUID sessionId,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid AnswerRequests.SaveAnswerBody body) {
        UUID user = caller.get().userId();
        CollectedAnswer answer = new CollectedAnswer(
                body.questionId(),
                body.answerText(),
                body.responseTime(),
                Optional.ofNullable(body.aiFeedback()),
                body.score());
        return idempotency
                .once(user, "POST /api/interviews/" + sessionId + "/answers", key, body, () -> saveAnswer
                        .save(user, sessionId, answer)
                        .map(outcome ->
                                outcome.orElseThrow(InterviewProblem::of).id())
                        .map(id -> Response.status(Response.Status.CREATED)
                                .entity(new SavedAnswer(id))
                                .build()))
                .invoke(due::wake);
    }

    @GET
    @Path("/transcript")
    @Operation(summary = "The conversation, in order, behind the segment with number after")
    public Uni<TranscriptView> transcript(@PathParam("session_id") UUID sessionId, @QueryParam("after") Long after) {
        long behind = after == null ? 0 : after;
        if (behind < 0) {
            throw ProblemException.of(CommonProblem.INVALID_PARAMETER, "after is 0 or a segment's number.");
        }
        Caller reader = caller.get();
        return sessions.known(sessionId)
                .map(found ->
                        found.filter(session -> isVisible(session, reader)).orElseThrow(ProblemException::notFound))
                .chain(() -> transcript.transcript(sessionId, behind, LONGEST_TRANSCRIPT_PAGE))
                .map(page -> new TranscriptView(
                        sessionId, page.stream().map(SegmentView::of).toList(), last(page, behind)));
    }

    private static long last(List<Segment> page, long before) {
        return page.isEmpty() ? before : page.get(page.size() - 1).sequence();
    }

    /** The session's interview; empty while there is none. */
    private Uni<Optional<StoredInterview>> visible(UUID sessionId, Caller reader) {
        return interviews
                .interviewOf(sessionId)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom()
                                .item(found.filter(interview -> reader.maySee(interview.userId()))
                                        .or(() -> {
                                            throw ProblemException.notFound();
                                        }))
                        : sessions.known(sessionId).map(session -> {
                            session.filter(known -> isVisible(known, reader)).orElseThrow(ProblemException::notFound);
                            return Optional.empty();
                        }));
    }

    private static boolean isVisible(KnownSession session, Caller reader) {
        return reader.maySee(session.userId());
    }
}
