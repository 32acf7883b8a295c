package dev.mockmate.billing.application;

import dev.mockmate.billing.domain.CreditPackage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is sold. */
@ApplicationScoped
public class CreditPackages {
    private final PaymentsConfig config;

    CreditPackages(PaymentsConfig config) {
        this.config = config;
    }

    /** All packages, the smallest first. */
    public List<CreditPackage> all() {
        return config.packages().entrySet().stream()
                .map(entry -> new CreditPackage(
                        entry.getKey(),
                        entry.getValue().amount(),
                        entry.getValue().price(),
                        entry.getValue().currency()))
                .sorted(Comparator.comparingLong(CreditPackage::amount).thenComparing(CreditPackage::id))
                .toList();
    }

    /** The package of this id. */
    public Optional<CreditPackage> find(String id) {
        return all().stream().filter(offer -> offer.id().equals(id)).findFirst();
    }
}
