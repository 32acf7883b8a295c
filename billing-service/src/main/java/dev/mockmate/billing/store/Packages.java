package dev.mockmate.billing.store;

import dev.mockmate.billing.domain.CreditPackage;
import dev.mockmate.platform.transaction.NativeQueries;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What operators set of the packages that are sold. */
@ApplicationScoped
public class Packages {
    private static final String CURRENT =
            "select distinct on (package_id) package_id, amount, price, currency, on_sale from credit_package_version"
                    + " order by package_id, seq desc";
    private static final String LOCK = "select cast(pg_advisory_xact_lock(7303451) as text)";
    private static final String SET = "insert into credit_package_version"
            + " (package_id, amount, price, currency, on_sale, set_by, reason, set_at)"
            + " values (:id, :amount, :price, :currency, :onSale, :by, :reason, :at)";

    /** A package as it was set last. */
    public record Set(CreditPackage offer, boolean onSale) {}

    /** Who set it, why and when. */
    public record Change(UUID by, String reason, Instant at) {}

    /** All that were ever set, by id; in the caller's transaction. */
    public Uni<Map<String, Set>> current() {
        return Panache.getSession()
                .chain(session -> NativeQueries.rows(session, CURRENT).getResultList())
                .map(Packages::read);
    }

    /** Keeps others from setting packages until the caller's transaction ends. */
    public Uni<Void> lock() {
        return Panache.getSession()
                .chain(session ->
                        NativeQueries.values(session, LOCK, String.class).getSingleResult())
                .replaceWithVoid();
    }

    /** Sets a package, in the caller's transaction. */
    public Uni<Void> set(Set now, Change change) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SET)
                        .setParameter("id", now.offer().id())
                        .setParameter("amount", now.offer().amount())
                        .setParameter("price", now.offer().price())
                        .setParameter("currency", now.offer().currency())
                        .setParameter("onSale", now.onSale())
                        .setParameter("by", change.by())
                        .setParameter("reason", change.reason())
                        .setParameter("at", change.at())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Map<String, Set> read(List<Object[]> rows) {
        Map<String, Set> found = new LinkedHashMap<>();
        rows.forEach(row -> found.put(
                (String) row[0],
                new Set(new CreditPackage((String) row[0], (Long) row[1], (Long) row[2], (String) row[3]), (Boolean)
                        row[4])));
        return found;
    }
}
