package dev.mockmate.testsession.coderun.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockmate.platform.identity.OpenToSessionToken;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.testsession.access.OpenToTestToken;
import dev.mockmate.testsession.coderun.application.CodeRunner;
import dev.mockmate.testsession.coderun.application.RunnerInstallation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** In what languages programs can be written here, told to any token. */
@Path("/api/questions/languages")
@OpenToTestToken
@OpenToSessionToken
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code runs")
@RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER, Roles.ADMIN, Roles.SERVICE})
public class LanguagesResource {
    private final RunnerInstallation installation;

    LanguagesResource(RunnerInstallation installation) {
        this.installation = installation;
    }

    /** The languages and whether code is run at all. */
    @Schema(name = "Languages")
    record Languages(boolean success, List<InstalledLanguage> languages, SandboxState sandbox) {}

    /** A language with what its compiler or interpreter says of itself. */
    @Schema(name = "InstalledLanguage")
    record InstalledLanguage(String language, String version) {}

    /**
     * Whether code is run.
     *
     * @param reason why not
     */
    @Schema(name = "SandboxState")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SandboxState(boolean available, String reason) {}

    @GET
    @Operation(summary = "The languages code can be run in", operationId = "languages")
    @APIResponseSchema(Languages.class)
    public Uni<Languages> languages() {
        return installation.ready().map(CodeRunner::availability).map(LanguagesResource::view);
    }

    private static Languages view(CodeRunner.Availability availability) {
        return new Languages(
                true,
                availability.versions().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new InstalledLanguage(each.getKey().label(), each.getValue()))
                        .toList(),
                new SandboxState(
                        availability.refusal().isEmpty(), availability.refusal().orElse(null)));
    }
}
