package dev.mockmate.testsession.invitation.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.mockmate.platform.text.VisibleText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the calls on invitations and templates. */
final class InvitationRequests {
    static final int LONGEST_MAIL = 254;

    private InvitationRequests() {}

    /**
     * Invites a candidate. What is said here goes before what the template says.
     *
     * @param candidateId a user; left out for a guest, who gets an id of their own
     * @param testDurationMinutes default that of the template, else 60
     * @param extraTimePercent an accommodation
     * @param expiresAt until when the test may be begun; default in 14 days
     * @param name how the mail greets
     * @param sendMail default true when there is an email
     * @param organisation whose invitation it is: admins name it, recruiters may leave it out
     */
    @Schema(name = "Invite")
    record Invite(
            UUID candidateId,
            @VisibleText @Size(max = LONGEST_MAIL) String email,
            @VisibleText @Size(max = 100) String name,
            UUID templateId,
            @Size(max = 50) List<@NotNull UUID> questionIds,
            @Size(max = 100) List<@NotNull @VisibleText @Size(min = 1, max = 200) String> sections,
            @Min(1) @Max(480) Integer testDurationMinutes,
            @Min(0) @Max(300) Integer extraTimePercent,
            Instant expiresAt,
            Boolean sendMail,
            @VisibleText @Size(max = 100) String organisation) {}

    /**
     * A template, new or changed as a whole. What only the answer about one has may be sent back with it and changes nothing.
     *
     * @param organisation whose template it is: admins name it, recruiters may leave it out; it never changes
     */
    @Schema(name = "WriteTestTemplate")
    @JsonIgnoreProperties({"success", "id", "created_at", "updated_at"})
    record Template(
            @NotNull @VisibleText @Size(max = 200) String title,
            @VisibleText @Size(max = 20_000) String instructions,
            @Size(max = 50) List<@NotNull UUID> questionIds,
            @Size(max = 100) List<@NotNull @VisibleText @Size(min = 1, max = 200) String> sections,
            @Min(1) @Max(480) @Schema(defaultValue = "60") Integer testDurationMinutes,
            @VisibleText @Size(max = 100) String organisation) {

        /** Empty instructions, as a template without any is told, are none. */
        Template {
            instructions = instructions != null && instructions.isEmpty() ? null : instructions;
        }
    }
}
