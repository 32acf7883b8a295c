package dev.mockmate.interview.speech.rest;

import dev.mockmate.interview.provider.rest.MediaProblem;
import dev.mockmate.interview.sessionview.application.ReadSessionViews;
import dev.mockmate.interview.speech.deepgram.DeepgramTokens;
import dev.mockmate.interview.speech.deepgram.SpeechToken;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.OpenToSessionToken;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Speech to text for clients that stream their audio to the provider themselves. */
@Path("/api/mock/token")
@RolesAllowed({Roles.CANDIDATE, Roles.ADMIN, Roles.SERVICE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class SpeechResource {
    private static final String LANGUAGE_WITHOUT_A_SESSION = "en";

    private final DeepgramTokens tokens;
    private final ReadSessionViews read;
    private final CurrentCaller caller;

    SpeechResource(DeepgramTokens tokens, ReadSessionViews read, CurrentCaller caller) {
        this.tokens = tokens;
        this.read = read;
        this.caller = caller;
    }

    /**
     * What opens a stream.
     *
     * @param accessToken as {@code Authorization: Bearer}, or as the WebSocket subprotocols {@code bearer, <token>}
     * @param expiresIn seconds in which the stream must be opened; an open one goes on
     * @param url where to open it; add {@code encoding} and {@code sample_rate} for audio without a container
     */
    @Schema(name = "SpeechToken")
    public record SpeechTokenView(String accessToken, long expiresIn, String url) {

        static SpeechTokenView of(SpeechToken token) {
            return new SpeechTokenView(token.accessToken(), token.lifetime().toSeconds(), token.url());
        }
    }

    @GET
    @OpenToSessionToken
    @Operation(summary = "A short-lived token of the speech-to-text provider")
    @APIResponse(
            responseCode = "200",
            description =
                    "The token; the stream is in the language of the session token's session, or of the caller's live one",
            content = @Content(schema = @Schema(implementation = SpeechTokenView.class)))
    @APIResponse(
            responseCode = "503",
            description = "speech-not-configured, or unavailable when the provider does not answer")
    public Uni<Response> token() {
        if (!tokens.isConfigured()) {
            throw ProblemException.of(MediaProblem.SPEECH_NOT_CONFIGURED, "Type the answers, or record them.");
        }
        return language().chain(tokens::grant).map(token -> Response.ok(SpeechTokenView.of(token))
                .header("Cache-Control", "no-store")
                .build());
    }

    private Uni<String> language() {
        UUID user = caller.get().userId();
        return caller.get()
                .sessionScope()
                .map(read::session)
                .orElseGet(() -> read.liveSession(user))
                .map(found -> found.map(session -> session.subject().language()).orElse(LANGUAGE_WITHOUT_A_SESSION));
    }
}
