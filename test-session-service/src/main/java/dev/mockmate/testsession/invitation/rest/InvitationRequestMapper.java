package dev.mockmate.testsession.invitation.rest;

import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.invitation.application.InviteCandidates.Order;
import dev.mockmate.testsession.invitation.application.ManageTemplates;
import dev.mockmate.testsession.invitation.domain.TestPlan;
import dev.mockmate.testsession.invitation.domain.TestTemplate;
import dev.mockmate.testsession.invitation.rest.InvitationRequests.Invite;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns the body of an invitation, with its template, into an order, or refuses what does not fit. */
@ApplicationScoped
class InvitationRequestMapper {
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(366);

    private final ManageTemplates templates;
    private final Plans plans;
    private final Now now;

    InvitationRequestMapper(ManageTemplates templates, Plans plans, Now now) {
        this.templates = templates;
        this.plans = plans;
        this.now = now;
    }

    Uni<Order> of(Invite body, TestCaller caller) {
        String organisation = Plans.organisation(caller, body.organisation());
        String email = body.email() == null ? "" : body.email();
        refuseUnlessAddress(email);
        boolean sendMail = body.sendMail() == null ? !email.isEmpty() : body.sendMail();
        if (sendMail && email.isEmpty()) {
            throw ProblemException.invalidField("send_mail", "there is no email to send to");
        }
        refuseExpiry(body.expiresAt());
        return template(body, organisation)
                .map(template -> plan(body, template))
                .call(plan -> plans.check(organisation, plan.questionIds()))
                .map(plan -> new Order(
                        organisation,
                        Optional.ofNullable(body.candidateId()),
                        email,
                        body.name() == null ? "" : body.name(),
                        Optional.ofNullable(body.templateId()),
                        plan,
                        body.extraTimePercent() == null ? 0 : body.extraTimePercent(),
                        Optional.ofNullable(body.expiresAt()),
                        sendMail));
    }

    private Uni<Optional<TestTemplate>> template(Invite body, String organisation) {
        return body.templateId() == null
                ? Uni.createFrom().item(Optional.empty())
                : templates.find(body.templateId(), Optional.of(organisation)).invoke(found -> {
                    if (found.isEmpty()) {
                        throw ProblemException.invalidField("template_id", "there is no such template");
                    }
                });
    }

    private static TestPlan plan(Invite body, Optional<TestTemplate> template) {
        Optional<TestPlan> made = template.map(TestTemplate::plan);
        return new TestPlan(
                made.map(TestPlan::instructions).orElse(""),
                body.questionIds() == null ? made.map(TestPlan::questionIds).orElse(List.of()) : body.questionIds(),
                body.sections() == null ? made.map(TestPlan::sections).orElse(List.of()) : body.sections(),
                body.testDurationMinutes() == null
                        ? made.map(TestPlan::durationMinutes).orElse(Plans.DEFAULT_MINUTES)
                        : body.testDurationMinutes());
    }

    private void refuseExpiry(Instant expiresAt) {
        if (expiresAt != null && !expiresAt.isAfter(now.get())) {
            throw ProblemException.invalidField("expires_at", "is over");
        }
        if (expiresAt != null && expiresAt.isAfter(now.get().plus(LONGEST_VALIDITY))) {
            throw ProblemException.invalidField("expires_at", "is more than a year away");
        }
    }

    static void refuseUnlessAddress(String email) {
        if (!email.isEmpty() && !isAddress(email)) {
            throw ProblemException.invalidField("email", "is no mail address");
        }
    }

    /** Whether a mail server may take it; nothing that could begin a header or name a second address passes. */
    static boolean isAddress(String email) {
        int at = email.indexOf('@');
        boolean plain = email.chars().allMatch(c -> c > ' ' && c < 127 && "<>()[]\\,;:\"".indexOf(c) < 0);
        String domain = email.substring(at + 1);
        return plain
                && at > 0
                && at <= 64
                && domain.indexOf('@') < 0
                && domain.indexOf('.') > 0
                && !domain.endsWith(".")
                && !domain.contains("..");
    }
}
