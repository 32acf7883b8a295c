package dev.mockmate.testsession.webhook.application;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import dev.mockmate.testsession.application.Outcomes;
import dev.mockmate.testsession.domain.Refusal;
import dev.mockmate.testsession.webhook.domain.Webhook;
import dev.mockmate.testsession.webhook.domain.WebhookEvent;
import dev.mockmate.testsession.webhook.store.Deliveries;
import dev.mockmate.testsession.webhook.store.Webhooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An organisation's webhooks. An organisation that is empty stands for an admin, who has all. */
@ApplicationScoped
public class ManageWebhooks {
    private final Transactions transactions;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Secrets secrets;
    private final WebhookConfig config;
    private final Ids ids;
    private final Now now;

    ManageWebhooks(
            Transactions transactions,
            Webhooks webhooks,
            Deliveries deliveries,
            Secrets secrets,
            WebhookConfig config,
            Ids ids,
            Now now) {
        this.transactions = transactions;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.config = config;
        this.ids = ids;
        this.now = now;
    }

    /** A webhook and its secret, which is told now and never again. */
    public record WithSecret(Webhook webhook, String secret) {
        @Override
        public String toString() {
            return "WithSecret[…]";
        }
    }

    /** Adds one. */
    public Uni<Outcome<WithSecret, Refusal>> add(
            String organisation, String url, Set<WebhookEvent> events, boolean active) {
        String secret = secrets.draw();
        Instant at = now.get();
        Webhook webhook = new Webhook(ids.next(), organisation, url, events, active, secrets.seal(secret), at, at);
        return transactions
                .inTransaction(() -> webhooks.add(webhook, config.perOrganisation()))
                .map(added -> added
                        ? Outcome.done(new WithSecret(webhook, secret))
                        : Outcome.refused(new Refusal.TooManyWebhooks()));
    }

    /** One of them. */
    public Uni<Optional<Webhook>> find(UUID id, Optional<String> organisation) {
        return webhooks.find(id, organisation);
    }

    /** All of them, newest first. */
    public Uni<List<Webhook>> list(Optional<String> organisation, Optional<Cursor> after, int limit) {
        return webhooks.list(organisation, after, limit);
    }

    /** Changes where one is and what it is told. */
    public Uni<Outcome<Webhook, Refusal>> change(
            UUID id, Optional<String> organisation, String url, Set<WebhookEvent> events, boolean active) {
        Instant at = now.get();
        return webhooks.change(new Webhook(id, "", url, events, active, "", at, at), organisation)
                .map(Outcomes::found);
    }

    /** Gives one another secret; the one before signs no more. */
    public Uni<Outcome<WithSecret, Refusal>> rotate(UUID id, Optional<String> organisation) {
        String secret = secrets.draw();
        return webhooks.rotate(id, organisation, secrets.seal(secret), now.get())
                .map(found -> Outcomes.found(found).map(webhook -> new WithSecret(webhook, secret)));
    }

    /** Deletes one; its id. */
    public Uni<Outcome<UUID, Refusal>> delete(UUID id, Optional<String> organisation) {
        return webhooks.remove(id, organisation)
                .map(removed -> Outcomes.found(Optional.of(id).filter(gone -> removed)));
    }

    /** What one was told, newest first; empty when there is no such webhook. */
    public Uni<Optional<List<Deliveries.Shown>>> deliveries(
            UUID id, Optional<String> organisation, Optional<Cursor> after, int limit) {
        return find(id, organisation)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : deliveries.of(id, after, limit).map(Optional::of));
    }

    /** Tells again what some webhook was told. */
    public Uni<Outcome<Deliveries.Shown, Refusal>> resend(Optional<String> organisation, UUID delivery) {
        return deliveries.webhookOf(delivery).chain(found -> found.map(
                        webhook -> resend(webhook, organisation, delivery))
                .orElseGet(() -> Uni.createFrom().item(Outcome.refused(new Refusal.NotFound()))));
    }

    /** Tells one again. */
    public Uni<Outcome<Deliveries.Shown, Refusal>> resend(UUID id, Optional<String> organisation, UUID delivery) {
        return find(id, organisation)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound()))
                        : deliveries.resend(delivery, id, now.get()).map(Outcomes::found));
    }
}
