package dev.mockmate.testsession.webhook.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mockmate.platform.http.Page;
import dev.mockmate.platform.text.VisibleText;
import dev.mockmate.testsession.webhook.domain.Webhook;
import dev.mockmate.testsession.webhook.domain.WebhookEvent;
import dev.mockmate.testsession.webhook.store.Deliveries;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the calls about webhooks. */
final class WebhookViews {
    private WebhookViews() {}

    /**
     * A webhook to be. What only the answer about one has may be sent back with it and changes nothing.
     *
     * @param events some of {@code invitation.accepted, test.started, test.completed, test.abandoned, test.graded}
     * @param active true when it is not said
     * @param organisation only admins name one
     */
    @Schema(name = "WebhookOrder")
    @JsonIgnoreProperties({"success", "id", "created_at", "updated_at", "secret"})
    record Order(
            @NotNull @VisibleText @Size(max = 2_000) String url,
            @NotEmpty @Size(max = 5) List<@NotNull @VisibleText @Size(max = 40) String> events,
            Boolean active,
            @VisibleText @Size(max = 200) String organisation) {}

    /**
     * A webhook.
     *
     * @param secret told when it is new, and left out otherwise
     */
    @Schema(name = "Webhook")
    record One(
            boolean success,
            UUID id,
            String organisation,
            String url,
            List<String> events,
            boolean active,
            Instant createdAt,
            Instant updatedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) String secret) {
        static One of(Webhook webhook) {
            return new One(
                    true,
                    webhook.id(),
                    webhook.organisation(),
                    webhook.url(),
                    webhook.events().stream().map(WebhookEvent::label).sorted().toList(),
                    webhook.active(),
                    webhook.createdAt(),
                    webhook.updatedAt(),
                    null);
        }

        One with(String told) {
            return new One(success, id, organisation, url, events, active, createdAt, updatedAt, told);
        }
    }

    /** Webhooks, newest first. */
    @Schema(name = "WebhookPage")
    record Many(
            boolean success,
            List<One> items,
            @Schema(nullable = true) String nextCursor) {
        static Many of(Page<One> page) {
            return new Many(true, page.items(), page.nextCursor());
        }
    }

    /**
     * Something a receiver was or is to be told.
     *
     * @param dueAt when it is tried next, while it is queued
     * @param lastStatus the receiver's last HTTP status, null when it gave none
     * @param lastError why the last attempt was not taken, null when it was
     */
    @Schema(name = "WebhookDelivery")
    record Delivery(
            UUID id,
            String event,

            @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
            Map<String, Object> detail,

            @Schema(enumeration = {"queued", "delivered", "failed"})
            String status,

            int attempts,
            @Schema(nullable = true) Instant dueAt,
            Instant createdAt,
            @Schema(nullable = true) Instant doneAt,
            @Schema(nullable = true) Integer lastStatus,
            @Schema(nullable = true) String lastError) {
        static Delivery of(Deliveries.Shown shown) {
            return new Delivery(
                    shown.id(),
                    shown.event(),
                    shown.data().getMap(),
                    shown.status(),
                    shown.attempts(),
                    "queued".equals(shown.status()) ? shown.dueAt() : null,
                    shown.createdAt(),
                    shown.doneAt(),
                    shown.lastStatus(),
                    shown.lastError());
        }
    }

    /** Deliveries, newest first. */
    @Schema(name = "WebhookDeliveryPage")
    record DeliveryPage(
            boolean success,
            List<Delivery> items,
            @Schema(nullable = true) String nextCursor) {
        static DeliveryPage of(Page<Delivery> page) {
            return new DeliveryPage(true, page.items(), page.nextCursor());
        }
    }
}
