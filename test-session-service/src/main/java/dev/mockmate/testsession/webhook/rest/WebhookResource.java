package dev.mockmate.testsession.webhook.rest;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.http.PageRequest;
import dev.mockmate.platform.idempotency.Idempotency;
import dev.mockmate.platform.identity.Roles;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.CurrentTestCaller;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.application.TestSessionConfig;
import dev.mockmate.testsession.rest.TestSessionProblem;
import dev.mockmate.testsession.webhook.application.ManageWebhooks;
import dev.mockmate.testsession.webhook.domain.WebhookEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where an organisation's own systems are told what happens. */
@Path("/api/test-session/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@RolesAllowed({Roles.RECRUITER, Roles.ADMIN})
public class WebhookResource {
    private final CurrentTestCaller caller;
    private final ManageWebhooks webhooks;
    private final ReceiverUrls urls;
    private final TestSessionConfig config;
    private final Idempotency idempotency;

    WebhookResource(
            CurrentTestCaller caller,
            ManageWebhooks webhooks,
            ReceiverUrls urls,
            TestSessionConfig config,
            Idempotency idempotency) {
        this.caller = caller;
        this.webhooks = webhooks;
        this.urls = urls;
        this.config = config;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a webhook",
            operationId = "addWebhook",
            description =
                    "Messages are POSTed as {id, event, at, data}, at least once and in no certain order, with the headers"
                            + " X-MockMate-Delivery (the id) and X-MockMate-Signature: t=<epoch seconds>,v1=<hex HMAC-SHA256 of"
                            + " t.body by the secret>. Anything but a 2xx within 10 seconds is tried again after 30 seconds, 2 and"
                            + " 10 minutes, 1, 6 and 24 hours; redirects are not followed. The secret is told once.")
    @APIResponse(
            responseCode = "201",
            description = "added",
            content = @Content(schema = @Schema(implementation = WebhookViews.One.class)))
    public Uni<Response> add(@HeaderParam(Idempotency.HEADER) String key, @Valid @NotNull WebhookViews.Order body) {
        TestCaller who = caller.get();
        String organisation = organisation(who, body);
        String url = urls.checked(body.url());
        Set<WebhookEvent> events = events(body);
        AtomicReference<String> secret = new AtomicReference<>();
        return idempotency
                .once(who.userId(), "POST /api/test-session/webhooks", key, body, () -> webhooks.add(
                                organisation, url, events, isActive(body))
                        .map(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                        .invoke(added -> secret.set(added.secret()))
                        .map(added -> Response.created(URI.create("/api/test-session/webhooks/"
                                        + added.webhook().id()))
                                .entity(WebhookViews.One.of(added.webhook()))
                                .build()))
                .map(answer -> told(answer, secret.get()));
    }

    @GET
    @Operation(summary = "The organisation's webhooks, newest first", operationId = "webhooks")
    @APIResponseSchema(WebhookViews.Many.class)
    public Uni<WebhookViews.Many> list(@BeanParam PageRequest page) {
        return webhooks.list(caller.get().organisation(), page.after(), page.limit() + 1)
                .map(found -> Page.of(found, page.limit(), row -> new Cursor(row.createdAt(), row.id())))
                .map(rows -> WebhookViews.Many.of(rows.map(WebhookViews.One::of)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A webhook", operationId = "webhook")
    @APIResponseSchema(WebhookViews.One.class)
    public Uni<WebhookViews.One> one(@PathParam("id") UUID id) {
        return webhooks.find(id, caller.get().organisation())
                .map(found -> WebhookViews.One.of(found.orElseThrow(ProblemException::notFound)));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change where a webhook is and what it is told", operationId = "changeWebhook")
    @APIResponseSchema(WebhookViews.One.class)
    public Uni<WebhookViews.One> change(@PathParam("id") UUID id, @Valid @NotNull WebhookViews.Order body) {
        TestCaller who = caller.get();
        return webhooks.find(id, who.organisation())
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .invoke(known -> {
                    if (body.organisation() != null && !body.organisation().equals(known.organisation())) {
                        throw ProblemException.invalidField("organisation", "never changes");
                    }
                })
                .chain(() ->
                        webhooks.change(id, who.organisation(), urls.checked(body.url()), events(body), isActive(body)))
                .map(outcome -> WebhookViews.One.of(outcome.orElseThrow(TestSessionProblem::of)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a webhook with all it was told", operationId = "deleteWebhook")
    @APIResponse(responseCode = "204", description = "deleted")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return webhooks.delete(id, caller.get().organisation())
                .invoke(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                .replaceWithVoid();
    }

    @POST
    @Path("/{id}/rotate-secret")
    @Operation(
            summary = "Give a webhook another secret",
            operationId = "rotateWebhookSecret",
            description = "The one before signs no more; the new one is told once.")
    @APIResponseSchema(WebhookViews.One.class)
    public Uni<WebhookViews.One> rotate(@PathParam("id") UUID id) {
        return webhooks.rotate(id, caller.get().organisation())
                .map(outcome -> outcome.orElseThrow(TestSessionProblem::of))
                .map(rotated -> WebhookViews.One.of(rotated.webhook()).with(rotated.secret()));
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "What a webhook was and is to be told, newest first", operationId = "webhookDeliveries")
    @APIResponseSchema(WebhookViews.DeliveryPage.class)
    public Uni<WebhookViews.DeliveryPage> deliveries(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return webhooks.deliveries(id, caller.get().organisation(), page.after(), page.limit() + 1)
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .map(found -> Page.of(found, page.limit(), row -> new Cursor(row.createdAt(), row.id())))
                .map(rows -> WebhookViews.DeliveryPage.of(rows.map(WebhookViews.Delivery::of)));
    }

    @POST
    @Path("/{id}/deliveries/{delivery_id}/resend")
    @Operation(
            summary = "Tell something again, with the same id",
            operationId = "resendWebhookDelivery",
            description = "It is sent at once and tried again as if it were new.")
    @APIResponse(
            responseCode = "202",
            description = "it will be sent",
            content = @Content(schema = @Schema(implementation = WebhookViews.Delivery.class)))
    public Uni<Response> resend(@PathParam("id") UUID id, @PathParam("delivery_id") UUID delivery) {
        return webhooks.resend(id, caller.get().organisation(), delivery)
                .map(outcome -> WebhookViews.Delivery.of(outcome.orElseThrow(TestSessionProblem::of)))
                .map(queued -> Response.accepted(queued).build());
    }

    @POST
    @Path("/deliveries/{delivery_id}/resend")
    @Operation(
            summary = "The same for a delivery of whichever webhook",
            operationId = "resendDelivery",
            description = "It is sent at once and tried again as if it were new.")
    @APIResponse(
            responseCode = "202",
            description = "it will be sent",
            content = @Content(schema = @Schema(implementation = WebhookViews.Delivery.class)))
    public Uni<Response> resend(@PathParam("delivery_id") UUID delivery) {
        return webhooks.resend(caller.get().organisation(), delivery)
                .map(outcome -> WebhookViews.Delivery.of(outcome.orElseThrow(TestSessionProblem::of)))
                .map(queued -> Response.accepted(queued).build());
    }

    private String organisation(TestCaller who, WebhookViews.Order body) {
        if (who.isAdmin()) {
            return body.organisation() == null ? config.defaultOrganisation() : body.organisation();
        }
        String own = who.organisation().orElseThrow();
        if (body.organisation() != null && !body.organisation().equals(own)) {
            throw ProblemException.invalidField("organisation", "must be your own");
        }
        return own;
    }

    /** The secret is never kept for a repeated request: it is put in here. */
    private static Response told(Response answer, String secret) {
        return secret != null && answer.getEntity() instanceof WebhookViews.One one
                ? Response.fromResponse(answer).entity(one.with(secret)).build()
                : answer;
    }

    private static boolean isActive(WebhookViews.Order body) {
        return body.active() == null || body.active();
    }

    private static Set<WebhookEvent> events(WebhookViews.Order body) {
        return body.events().stream()
                .map(label -> WebhookEvent.of(label)
                        .orElseThrow(() -> ProblemException.invalidField("events", "there is no event " + label)))
                .collect(Collectors.toSet());
    }
}
