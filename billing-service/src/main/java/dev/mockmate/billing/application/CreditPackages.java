package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.CreditPackage;
import dev.mockmate.billing.domain.Refusal;
import dev.mockmate.billing.store.Packages;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What is sold: the configured packages, as operators changed them, and those they added. */
@ApplicationScoped
public class CreditPackages {
    private final PaymentsConfig config;
    private final Packages packages;
    private final Transactions transactions;
    private final Now now;

    CreditPackages(PaymentsConfig config, Packages packages, Transactions transactions, Now now) {
        this.config = config;
        this.packages = packages;
        this.transactions = transactions;
        this.now = now;
    }

    /** A package as it was asked for. */
    public record Offered(CreditPackage offer, boolean onSale) {}

    /** Whether a package has to be new. */
    public enum Wanted {
        NEW,
        KNOWN
    }

    /** All that are on sale, the smallest first. */
    public Uni<List<CreditPackage>> all() {
        return transactions.inTransaction(packages::current).map(set -> known(set).values().stream()
                .filter(Packages.Set::onSale)
                .map(Packages.Set::offer)
                .sorted(Comparator.comparingLong(CreditPackage::amount).thenComparing(CreditPackage::id))
                .toList());
    }

    /** The package of this id, if it is on sale. */
    public Uni<Optional<CreditPackage>> find(String id) {
        return all().map(found ->
                found.stream().filter(offer -> offer.id().equals(id)).findFirst());
    }

    /** Adds a package or changes one; purchases that were begun keep what they were offered. */
    public Uni<Outcome<Offered, Refusal>> set(
            Wanted wanted, CreditPackage offer, boolean onSale, UUID by, String reason) {
        return transactions.inTransaction(
                () -> packages.lock().chain(packages::current).chain(set -> {
                    boolean exists = known(set).containsKey(offer.id());
                    if (exists != (wanted == Wanted.KNOWN)) {
                        return Uni.createFrom()
                                .item(Outcome.refused(exists ? new Refusal.PackageExists() : new Refusal.NotFound()));
                    }
                    return packages.set(new Packages.Set(offer, onSale), new Packages.Change(by, reason, now.get()))
                            .replaceWith(Outcome.done(new Offered(offer, onSale)));
                }));
    }

    private Map<String, Packages.Set> known(Map<String, Packages.Set> set) {
        Map<String, Packages.Set> known = new TreeMap<>();
        config.packages()
                .forEach((id, offer) -> known.put(
                        id,
                        new Packages.Set(
                                new CreditPackage(id, offer.amount(), offer.price(), offer.currency()), true)));
        known.putAll(set);
        return known;
    }
}
