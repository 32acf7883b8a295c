package dev.mockmate.billing.store;

import dev.mockmate.billing.domain.Checkout;
import dev.mockmate.billing.domain.CreditPackage;
import dev.mockmate.platform.transaction.NativeQueries;
import dev.mockmate.platform.transaction.Statements;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Purchases and what providers told of their payment. */
@ApplicationScoped
public class Checkouts {
    private static final String ADD = "insert into checkout (id, user_id, package_id, amount, price, currency, status,"
            + " created_at) values (:id, :user, :package, :amount, :price, :currency, 'open', :now)";
    private static final String COLUMNS =
            "select id, user_id, package_id, amount, price, currency, status, payment_url, paid_reference from checkout";
    private static final String FIND = COLUMNS + " where id = $1";
    private static final String LOCK = COLUMNS + " where id = :id for no key update";
    private static final String OPENED = "update checkout set payment_url = $2 where id = $1 and payment_url is null";
    private static final String PAID = "update checkout set status = 'paid', paid_reference = :reference,"
            + " grant_id = :grant, paid_at = :now where id = :id";
    private static final String NOTE =
            "insert into payment_event (event_id, checkout_id, reference, outcome, received_at)"
                    + " values (:event, :checkout, :reference, :outcome, :now) on conflict do nothing";
    private static final String UNMATCHED = "select event_id, checkout_id, reference, outcome from payment_event"
            + " where outcome in ('paid-twice', 'unknown-checkout') order by received_at desc limit $1";

    private final Statements statements;

    Checkouts(Statements statements) {
        this.statements = statements;
    }

    /** A checkout under its lock; {@code paidReference} names the payment when there was one, else it is null. */
    public record Locked(Checkout checkout, String paidReference) {}

    /** What a provider told of a payment, and what came of it. */
    public record PaymentNote(String eventId, String checkout, String reference, String outcome) {}

    /** Stores a new checkout, in the caller's transaction. */
    public Uni<Void> add(Checkout checkout, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("id", checkout.id())
                        .setParameter("user", checkout.userId())
                        .setParameter("package", checkout.offer().id())
                        .setParameter("amount", checkout.offer().amount())
                        .setParameter("price", checkout.offer().price())
                        .setParameter("currency", checkout.offer().currency())
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The checkout, read without a lock. */
    public Uni<Optional<Checkout>> find(UUID id) {
        return statements.run(FIND, Tuple.of(id)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(Checkouts::read)
                .findFirst());
    }

    /** Stores where a checkout is paid, unless that is known. A statement and transaction of its own. */
    public Uni<Void> opened(UUID id, String paymentUrl) {
        return statements.run(OPENED, Tuple.of(id, paymentUrl)).replaceWithVoid();
    }

    /** The checkout, locked until the caller's transaction ends. */
    public Uni<Optional<Locked>> lock(UUID id) {
        return Panache.getSession()
                .chain(session ->
                        NativeQueries.rows(session, LOCK).setParameter("id", id).getResultList())
                .map(rows -> rows.stream().map(Checkouts::read).findFirst());
    }

    /** Marks a checkout as paid, in the caller's transaction. */
    public Uni<Void> paid(Checkout checkout, String reference, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PAID)
                        .setParameter("id", checkout.id())
                        .setParameter("reference", reference)
                        .setParameter("grant", checkout.grantId())
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Notes what a provider told, once per event of the provider, in the caller's transaction. */
    public Uni<Void> note(PaymentNote note, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("event", note.eventId())
                        .setParameter("checkout", note.checkout())
                        .setParameter("reference", note.reference())
                        .setParameter("outcome", note.outcome())
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Payments that led to no credits, the latest first, at most {@code limit}. */
    public Uni<List<PaymentNote>> unmatched(int limit) {
        return statements.run(UNMATCHED, Tuple.of(limit)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new PaymentNote(
                        row.getString("event_id"),
                        row.getString("checkout_id"),
                        row.getString("reference"),
                        row.getString("outcome")))
                .toList());
    }

    private static Checkout read(Row row) {
        return new Checkout(
                row.getUUID("id"),
                row.getUUID("user_id"),
                new CreditPackage(
                        row.getString("package_id"),
                        row.getLong("amount"),
                        row.getLong("price"),
                        row.getString("currency")),
                status(row.getString("status")),
                Optional.ofNullable(row.getString("payment_url")));
    }

    private static Locked read(Object[] row) {
        Checkout checkout = new Checkout(
                (UUID) row[0],
                (UUID) row[1],
                new CreditPackage((String) row[2], (Long) row[3], (Long) row[4], (String) row[5]),
                status((String) row[6]),
                Optional.ofNullable((String) row[7]));
        return new Locked(checkout, (String) row[8]);
    }

    private static Checkout.Status status(String label) {
        return Checkout.Status.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
