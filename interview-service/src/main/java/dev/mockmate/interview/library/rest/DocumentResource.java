package dev.mockmate.interview.library.rest;

import dev.mockmate.interview.library.document.DocumentConfig;
import dev.mockmate.interview.library.document.DocumentOutcome;
import dev.mockmate.interview.library.document.DocumentReader;
import dev.mockmate.interview.outcome.rest.InterviewProblem;
import dev.mockmate.platform.identity.CurrentCaller;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.Problem;
import dev.mockmate.platform.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The text of a résumé or job description that somebody has as a file. Nothing of the file is kept. */
@Path("/api/documents")
@RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER, Roles.ADMIN, Roles.SERVICE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class DocumentResource {
    private static final Set<String> TYPES =
            Set.of("application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final Set<String> ANY_TYPE = Set.of("application/octet-stream", "application/zip", "");
    private static final Duration SOON = Duration.ofSeconds(2);

    private final DocumentReader reader;
    private final DocumentConfig config;
    private final CurrentCaller caller;

    DocumentResource(DocumentReader reader, DocumentConfig config, CurrentCaller caller) {
        this.reader = reader;
        this.config = config;
        this.caller = caller;
    }

    /**
     * The text of a document.
     *
     * @param pages null when the document does not say
     * @param truncated whether there is more text in it than is told
     */
    @Schema(name = "DocumentText")
    public record DocumentTextView(
            String text, @Schema(nullable = true) Integer pages, boolean truncated) {

        static DocumentTextView of(DocumentOutcome.Text read) {
            return new DocumentTextView(
                    read.text(), read.pages().isPresent() ? read.pages().getAsInt() : null, read.truncated());
        }
    }

    @POST
    @Path("/text")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "The text of a PDF or DOCX of at most 5 MiB; nothing is stored")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "Neither a PDF nor a DOCX")
    @APIResponse(responseCode = "422", description = "document-unreadable, with reason encrypted, no_text or malformed")
    public Uni<DocumentTextView> text(@RestForm("file") FileUpload file) {
        if (file == null) {
            throw ProblemException.invalidField("file", "Send the document as the part named file.");
        }
        if (file.size() > config.maxBytes().asLongValue()) {
            throw ProblemException.of(
                    CommonProblem.PAYLOAD_TOO_LARGE,
                    "Send at most " + config.maxBytes().asLongValue() + " bytes.");
        }
        if (!isOurs(file)) {
            throw ProblemException.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send a PDF or a DOCX file.");
        }
        return reader.read(caller.get().userId(), file.uploadedFile()).map(DocumentResource::answer);
    }

    private static DocumentTextView answer(DocumentOutcome outcome) {
        if (outcome instanceof DocumentOutcome.Text read) {
            return DocumentTextView.of(read);
        }
        if (outcome instanceof DocumentOutcome.Busy busy) {
            throw ProblemException.of(
                            busy.own() ? CommonProblem.TOO_MANY_REQUESTS : CommonProblem.UNAVAILABLE,
                            busy.own() ? "Your other document is being read." : "Many documents are being read.")
                    .retryAfter(SOON);
        }
        throw ProblemException.of(
                        InterviewProblem.DOCUMENT_UNREADABLE, "Send it without a password, with text, as PDF or DOCX.")
                .with("reason", ((DocumentOutcome.Unreadable) outcome).reason());
    }

    private static boolean isOurs(FileUpload file) {
        String type = file.contentType() == null ? "" : file.contentType().toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        String bare = (parameters < 0 ? type : type.substring(0, parameters)).strip();
        String name = file.fileName() == null ? "" : file.fileName().toLowerCase(Locale.ROOT);
        return TYPES.contains(bare) || ANY_TYPE.contains(bare) && (name.endsWith(".pdf") || name.endsWith(".docx"));
    }
}
