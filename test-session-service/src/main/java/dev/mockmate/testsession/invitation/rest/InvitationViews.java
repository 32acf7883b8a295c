package dev.mockmate.testsession.invitation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockmate.platform.http.Page;
import dev.mockmate.testsession.invitation.application.InviteCandidates.Invited;
import dev.mockmate.testsession.invitation.application.IssueTestToken.Issued;
import dev.mockmate.testsession.invitation.domain.Invitation;
import dev.mockmate.testsession.invitation.domain.TestTemplate;
import dev.mockmate.testsession.invitation.store.InvitationMails;
import dev.mockmate.testsession.invitation.store.Invitations.Shown;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the answers about invitations and templates. */
final class InvitationViews {
    private InvitationViews() {}

    /**
     * An invitation that was just made or sent again.
     *
     * @param testToken told now and never again: a repetition by Idempotency-Key has none
     * @param link with the token in its fragment
     */
    @Schema(name = "Invited")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Made(
            Boolean success,
            UUID invitationId,
            UUID candidateId,
            String testToken,
            String link,
            Instant expiresAt,

            @Schema(enumeration = {"none", "queued", "sent", "failed"})
            String mailStatus) {
        static Made withoutToken(Invited invited) {
            Invitation invitation = invited.invitation();
            return new Made(
                    true,
                    invitation.id(),
                    invitation.candidateId(),
                    null,
                    null,
                    invitation.expiresAt(),
                    invited.mail().label());
        }

        /** As one of many. */
        Made listed() {
            return new Made(null, invitationId, candidateId, testToken, link, expiresAt, mailStatus);
        }

        Made with(Issued issued) {
            return new Made(success, invitationId, candidateId, issued.token(), issued.link(), expiresAt, mailStatus);
        }
    }

    /** A mail of an invitation; {@code done_at} is null while it waits. */
    @Schema(name = "InvitationMail")
    record MailView(
            @Schema(enumeration = {"queued", "sent", "failed"})
            String status,

            Instant queuedAt,
            @Schema(nullable = true) Instant doneAt,
            int attempts) {
        static MailView of(InvitationMails.Logged mail) {
            return new MailView(mail.status(), mail.queuedAt(), mail.doneAt(), mail.attempts());
        }
    }

    /**
     * An invitation and what became of it.
     *
     * @param mails the newest ones; of one invitation alone
     */
    @Schema(name = "Invitation")
    record One(
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean success,
            UUID invitationId,
            String organisation,
            UUID candidateId,
            @Schema(nullable = true) String email,
            @Schema(nullable = true) String name,
            @Schema(nullable = true) UUID templateId,
            String instructions,
            List<UUID> questionIds,
            List<String> sections,
            int testDurationMinutes,
            int extraTimePercent,
            Instant expiresAt,
            Instant createdAt,
            @Schema(nullable = true) Instant acceptedAt,

            @Schema(enumeration = {"none", "queued", "sent", "failed"})
            String mailStatus,

            @Schema(enumeration = {"not_started", "active", "completed", "abandoned"})
            String testStatus,

            @JsonInclude(JsonInclude.Include.NON_NULL) List<MailView> mails) {
        static One of(Shown shown, List<InvitationMails.Logged> mails) {
            return of(shown, true, mails.stream().map(MailView::of).toList());
        }

        /** As one of many. */
        static One listed(Shown shown) {
            return of(shown, null, null);
        }

        private static One of(Shown shown, Boolean success, List<MailView> mails) {
            Invitation invitation = shown.invitation();
            return new One(
                    success,
                    invitation.id(),
                    invitation.organisation(),
                    invitation.candidateId(),
                    orNull(invitation.email()),
                    orNull(invitation.name()),
                    invitation.templateId().orElse(null),
                    invitation.plan().instructions(),
                    invitation.plan().questionIds(),
                    invitation.plan().sections(),
                    invitation.plan().durationMinutes(),
                    invitation.extraTimePercent(),
                    invitation.expiresAt(),
                    invitation.createdAt(),
                    invitation.acceptedAt().orElse(null),
                    shown.mail().label(),
                    shown.test().status().label(),
                    mails);
        }

        private static String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** A page of invitations. */
    @Schema(name = "InvitationPage")
    record Many(
            boolean success,
            List<One> items,
            @Schema(nullable = true) String nextCursor) {
        static Many of(Page<One> page) {
            return new Many(true, page.items(), page.nextCursor());
        }
    }

    /** A line of a CSV file that made no invitation; rows are counted from 1, the heading not counted. */
    @Schema(name = "InvitationRowError")
    record RowError(long row, String message) {}

    /** What a CSV file made. */
    @Schema(name = "InvitedMany")
    record MadeMany(boolean success, List<Made> items, List<RowError> errors) {}

    /** What somebody who is invited is told before the test begins. */
    @Schema(name = "CurrentInvitation")
    record Current(
            boolean success,
            UUID candidateId,
            String instructions,
            int testDurationMinutes,
            int extraTimePercent,
            List<String> sections,
            int questionCount,

            @Schema(enumeration = {"not_started", "active", "completed", "abandoned"})
            String testStatus,

            Instant expiresAt) {
        static Current of(Shown shown) {
            Invitation invitation = shown.invitation();
            return new Current(
                    true,
                    invitation.candidateId(),
                    invitation.plan().instructions(),
                    invitation.plan().durationMinutes(),
                    invitation.extraTimePercent(),
                    invitation.plan().sections(),
                    invitation.plan().questionIds().size(),
                    shown.test().status().label(),
                    invitation.expiresAt());
        }
    }

    /** A template. */
    @Schema(name = "TestTemplate")
    record Template(
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean success,
            UUID id,
            String organisation,
            String title,
            String instructions,
            List<UUID> questionIds,
            List<String> sections,
            int testDurationMinutes,
            Instant createdAt,
            Instant updatedAt) {
        static Template of(TestTemplate template) {
            return of(template, true);
        }

        /** As one of many. */
        static Template listed(TestTemplate template) {
            return of(template, null);
        }

        private static Template of(TestTemplate template, Boolean success) {
            return new Template(
                    success,
                    template.id(),
                    template.organisation(),
                    template.title(),
                    template.plan().instructions(),
                    template.plan().questionIds(),
                    template.plan().sections(),
                    template.plan().durationMinutes(),
                    template.createdAt(),
                    template.updatedAt());
        }
    }

    /** A page of templates. */
    @Schema(name = "TestTemplatePage")
    record Templates(
            boolean success,
            List<Template> items,
            @Schema(nullable = true) String nextCursor) {
        static Templates of(Page<Template> page) {
            return new Templates(true, page.items(), page.nextCursor());
        }
    }
}
