package dev.mockmate.interview.operations.rest;

import dev.mockmate.interview.assessment.application.CoachFallback;
import dev.mockmate.interview.avatar.application.Avatar;
import dev.mockmate.interview.avatar.application.AvatarProviders;
import dev.mockmate.interview.conversation.application.ScriptConfig;
import dev.mockmate.interview.speech.deepgram.DeepgramTokens;
import dev.mockmate.platform.identity.OpenToSessionToken;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.language.SupportedLanguages;
import dev.mockmate.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What this installation can do, so that clients show nothing that would be refused. */
@Path("/api/mock/capabilities")
@OpenToSessionToken
@RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER, Roles.ADMIN, Roles.SERVICE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class CapabilitiesResource {
    private static final String NONE = "none";

    private final CoachFallback interviewer;
    private final DeepgramTokens speech;
    private final AvatarProviders avatars;
    private final SupportedLanguages languages;
    private final ScriptConfig script;

    CapabilitiesResource(
            CoachFallback interviewer,
            DeepgramTokens speech,
            AvatarProviders avatars,
            SupportedLanguages languages,
            ScriptConfig script) {
        this.interviewer = interviewer;
        this.speech = speech;
        this.avatars = avatars;
        this.languages = languages;
        this.script = script;
    }

    /**
     * What is configured; {@code none} where nothing is.
     *
     * @param languages primary BCP 47 tags in which interviews are held
     */
    @Schema(name = "Capabilities")
    public record CapabilitiesView(
            @Schema(enumeration = {"builtin", "openai"}) String interviewer,
            List<String> languages,

            @Schema(enumeration = {"deepgram", "openai", "none"})
            String speech,

            @Schema(enumeration = {"openai", "none"}) String voice,

            @Schema(enumeration = {"liveavatar", "heygen", "none"})
            String avatar,

            boolean recordings,
            boolean scripted) {}

    @GET
    @Operation(summary = "What this installation can do")
    public CapabilitiesView capabilities() {
        return new CapabilitiesView(
                interviewer.isModelConfigured() ? "openai" : "builtin",
                languages.tags(),
                speech.isConfigured() ? "deepgram" : NONE,
                NONE,
                avatars.chosen().map(Avatar::name).orElse(NONE),
                true,
                script.enabled());
    }
}
