package dev.mockmate.testsession.webhook.store;

import dev.mockmate.platform.http.Cursor;
import dev.mockmate.platform.transaction.Statements;
import dev.mockmate.testsession.webhook.domain.Webhook;
import dev.mockmate.testsession.webhook.domain.WebhookEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The receivers of organisations. An organisation that is empty stands for an admin, who has all. */
@ApplicationScoped
public class Webhooks {
    private static final String ADD = """
            insert into webhook (id, organisation, url, events, active, secret, created_at, updated_at)
            select cast(:id as uuid), cast(:organisation as text), cast(:url as text), cast(cast(:events as text) as jsonb),
                cast(:active as boolean), cast(:secret as text), cast(:at as timestamptz), cast(:at as timestamptz)
            where (select count(*) from webhook where organisation = cast(:organisation as text)) < cast(:most as integer)
            """;
    private static final String FIND =
            "select * from webhook where id = $1 and ($2::text is null or organisation = $2)";
    private static final String LIST = "select * from webhook where ($1::text is null or organisation = $1)"
            + " and (created_at, id) < ($2, $3) order by created_at desc, id desc limit $4";
    private static final String CHANGE = "update webhook set url = $3, events = $4, active = $5, updated_at = $6"
            + " where id = $1 and ($2::text is null or organisation = $2) returning *";
    private static final String ROTATE = "update webhook set secret = $3, updated_at = $4"
            + " where id = $1 and ($2::text is null or organisation = $2) returning *";
    private static final String DELETE =
            "delete from webhook where id = $1 and ($2::text is null or organisation = $2)";
    private static final Cursor END = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    private final Statements statements;

    Webhooks(Statements statements) {
        this.statements = statements;
    }

    /** Adds one; false when the organisation has as many as it may. Part of the running transaction. */
    public Uni<Boolean> add(Webhook webhook, int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("id", webhook.id())
                        .setParameter("organisation", webhook.organisation())
                        .setParameter("url", webhook.url())
                        .setParameter("events", events(webhook).encode())
                        .setParameter("active", webhook.active())
                        .setParameter("secret", webhook.sealedSecret())
                        .setParameter("at", webhook.createdAt())
                        .setParameter("most", most)
                        .executeUpdate())
                .map(added -> added > 0);
    }

    /** One of them. */
    public Uni<Optional<Webhook>> find(UUID id, Optional<String> organisation) {
        return statements.run(FIND, Tuple.of(id, organisation.orElse(null))).map(Webhooks::first);
    }

    /** All of them, newest first. */
    public Uni<List<Webhook>> list(Optional<String> organisation, Optional<Cursor> after, int limit) {
        Cursor place = after.orElse(END);
        return statements
                .run(LIST, Tuple.of(organisation.orElse(null), utc(place.at()), place.id(), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Webhooks::webhook)
                        .toList());
    }

    /** Changes where one is and what it is told. */
    public Uni<Optional<Webhook>> change(Webhook changed, Optional<String> organisation) {
        return statements
                .run(
                        CHANGE,
                        Tuple.tuple(List.of(changed.id()))
                                .addValue(organisation.orElse(null))
                                .addValue(changed.url())
                                .addValue(events(changed))
                                .addValue(changed.active())
                                .addValue(utc(changed.updatedAt())))
                .map(Webhooks::first);
    }

    /** Gives one another secret. */
    public Uni<Optional<Webhook>> rotate(UUID id, Optional<String> organisation, String sealedSecret, Instant at) {
        return statements
                .run(ROTATE, Tuple.of(id, organisation.orElse(null), sealedSecret, utc(at)))
                .map(Webhooks::first);
    }

    /** Deletes one with all it was told; false when there is none. */
    public Uni<Boolean> remove(UUID id, Optional<String> organisation) {
        return statements.run(DELETE, Tuple.of(id, organisation.orElse(null))).map(rows -> rows.rowCount() > 0);
    }

    static JsonArray events(Webhook webhook) {
        return new JsonArray(
                webhook.events().stream().map(WebhookEvent::label).sorted().toList());
    }

    private static Optional<Webhook> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(Webhooks::webhook)
                .findFirst();
    }

    private static Webhook webhook(Row row) {
        return new Webhook(
                row.getUUID("id"),
                row.getString("organisation"),
                row.getString("url"),
                row.getJsonArray("events").stream()
                        .map(label -> WebhookEvent.of((String) label).orElseThrow())
                        .collect(Collectors.toSet()),
                row.getBoolean("active"),
                row.getString("secret"),
                instant(row.getOffsetDateTime("created_at")),
                instant(row.getOffsetDateTime("updated_at")));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
