package dev.mockmate.interview.recording.rest;

import dev.mockmate.interview.attempt.rest.TokenScope;
import dev.mockmate.interview.outcome.rest.InterviewProblem;
import dev.mockmate.interview.provider.rest.MediaProblem;
import dev.mockmate.interview.recording.application.KeepRecording;
import dev.mockmate.interview.recording.application.KeepRecording.Upload;
import dev.mockmate.interview.recording.application.ReadRecording;
import dev.mockmate.interview.recording.application.RecordingRefusedException;
import dev.mockmate.interview.recording.application.RecordingsConfig;
import dev.mockmate.interview.recording.domain.AudioType;
import dev.mockmate.interview.recording.domain.Recording;
import dev.mockmate.platform.http.UnreadBody;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.OpenToSessionToken;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringTokenizer;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The recording of an attempt: sent and read as a stream. */
@Path("/api/mock/attempts/{id}/audio")
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
public class RecordingResource {

    private final KeepRecording keep;
    private final ReadRecording read;
    private final RecordingsConfig config;
    private final CurrentCaller caller;
    private final TokenScope scope;

    RecordingResource(
            KeepRecording keep, ReadRecording read, RecordingsConfig config, CurrentCaller caller, TokenScope scope) {
        this.keep = keep;
        this.read = read;
        this.config = config;
        this.caller = caller;
        this.scope = scope;
    }

    /**
     * A recording that is kept.
     *
     * @param contentType without parameters
     * @param expiresAt when it is removed
     */
    @Schema(name = "Recording")
    public record RecordingView(
            UUID attemptId, String contentType, long sizeBytes, String sha256, Instant createdAt, Instant expiresAt) {

        static RecordingView of(Recording.Kept kept) {
            return new RecordingView(
                    kept.origin().attemptId(),
                    kept.mediaType(),
                    kept.sizeBytes(),
                    kept.sha256(),
                    kept.keptAt(),
                    kept.expiresAt());
        }
    }

    /** Goes on to its end when the client is gone: what came of the recording is removed then. */
    @PUT
    @OpenToSessionToken
    @Cancellable(false)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @Operation(summary = "Keep the recording of an attempt for 30 days; a later one takes its place")
    @RequestBody(
            required = true,
            description = "At most 25 MiB",
            content = {
                @Content(mediaType = "audio/webm", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "audio/wav", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "audio/ogg", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "It is kept",
            content = @Content(schema = @Schema(implementation = RecordingView.class)))
    @APIResponse(responseCode = "415", description = "Another type, by its name or by its first bytes")
    public Uni<RecordingView> put(@PathParam("id") UUID id, @Context RoutingContext exchange) {
        UUID user = caller.get().userId();
        return scope.requireAttempt(id)
                .chain(() -> keep.keep(user, id, upload(exchange)))
                .map(outcome -> RecordingView.of(outcome.orElseThrow(InterviewProblem::of)))
                .onFailure(RecordingRefusedException.class)
                .transform(this::problem)
                .onFailure()
                .invoke(() -> UnreadBody.discard(exchange));
    }

    private Upload upload(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        AudioType type = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE))
                .flatMap(AudioType::of)
                .orElseThrow(RecordingResource::otherType);
        OptionalLong length = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
        if (length.isPresent() && length.getAsLong() > config.maxBytes().asLongValue()) {
            throw tooLarge();
        }
        if (exchange.response().closed()) {
            throw ProblemException.of(CommonProblem.MALFORMED_REQUEST, "The recording broke off.");
        }
        Multi<Buffer> bytes = request.isEnded() ? Multi.createFrom().empty() : MultiHelper.toMulti(request);
        return new Upload(type, length, bytes);
    }

    @GET
    @OpenToSessionToken
    @Produces({"audio/webm", "audio/wav", "audio/ogg", Problem.MEDIA_TYPE})
    @Operation(summary = "The recording of an attempt, or the part of it that Range asks for")
    @APIResponse(
            responseCode = "200",
            description = "All of it",
            content = {
                @Content(mediaType = "audio/webm", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "audio/wav", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "audio/ogg", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "206",
            description = "A part, see Content-Range",
            content = {
                @Content(mediaType = "audio/webm", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "audio/wav", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "audio/ogg", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "The client has it")
    @APIResponse(responseCode = "416", description = "range-not-satisfiable")
    public Uni<Response> get(
            @PathParam("id") UUID id,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        Caller reader = caller.get();
        return read.of(id).map(found -> found.filter(kept ->
                        reader.maySee(kept.origin().userId(), kept.origin().sessionId()))
                .map(kept -> answer(kept, range, ifRange, ifNoneMatch))
                .orElseThrow(ProblemException::notFound));
    }

    private Response answer(Recording.Kept kept, String range, String ifRange, String ifNoneMatch) {
        if (ifNoneMatch != null && names(ifNoneMatch, kept.etag())) {
            return headers(Response.notModified(), kept).build();
        }
        boolean ofThisOne = ifRange == null || ifRange.equals(kept.etag());
        ByteRange wanted = ByteRange.of(Optional.ofNullable(range).filter(header -> ofThisOne), kept.sizeBytes());
        if (wanted instanceof ByteRange.Outside) {
            return outside(kept);
        }
        if (wanted instanceof ByteRange.Part part) {
            return headers(Response.status(Response.Status.PARTIAL_CONTENT), kept)
                    .type(kept.mediaType())
                    .header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + kept.sizeBytes())
                    .header(HttpHeaders.CONTENT_LENGTH, part.length())
                    .entity(new RecordingBytes(part.length(), read.bytes(kept, part.first(), part.length())))
                    .build();
        }
        return headers(Response.ok(), kept)
                .type(kept.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, kept.sizeBytes())
                .entity(new RecordingBytes(kept.sizeBytes(), read.bytes(kept, 0, kept.sizeBytes())))
                .build();
    }

    /** The one problem that carries a header of its own: how much there is. */
    private static Response outside(Recording.Kept kept) {
        MediaProblem type = MediaProblem.RANGE_NOT_SATISFIABLE;
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header("Content-Range", "bytes */" + kept.sizeBytes())
                .entity(Problem.of(
                        type,
                        "Ask for bytes below " + kept.sizeBytes() + ".",
                        "/api/mock/attempts/" + kept.origin().attemptId() + "/audio"))
                .build();
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, Recording.Kept kept) {
        return answer.header("ETag", kept.etag())
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", "inline")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static boolean names(String ifNoneMatch, String etag) {
        return Collections.list(new StringTokenizer(ifNoneMatch, ",")).stream()
                .map(String::valueOf)
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(etag) || one.equals("W/" + etag));
    }

    private ProblemException problem(RecordingRefusedException refused) {
        return switch (refused.reason()) {
            case TOO_LARGE -> tooLarge();
            case OTHER_TYPE -> otherType();
            case TOO_SLOW -> ProblemException.of(CommonProblem.MALFORMED_REQUEST, "The recording came too slowly.");
        };
    }

    private ProblemException tooLarge() {
        return ProblemException.of(
                CommonProblem.PAYLOAD_TOO_LARGE,
                "Send at most " + config.maxBytes().asLongValue() + " bytes.");
    }

    private static ProblemException otherType() {
        return ProblemException.of(
                CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send audio/webm, audio/wav or audio/ogg, and say which it is.");
    }
}
