package dev.mockmate.interview.operations.application;

import dev.mockmate.interview.assessment.store.ModelCosts;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what the model costs. */
@ApplicationScoped
public class ReadCosts {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int DECIMALS = 6;

    private final ModelCosts costs;
    private final Transactions transactions;
    private final CostConfig config;

    ReadCosts(ModelCosts costs, Transactions transactions, CostConfig config) {
        this.costs = costs;
        this.transactions = transactions;
        this.config = config;
    }

    /** A day's calls with what they cost; empty when no prices are configured. */
    public record Cost(ModelCosts.Day day, Optional<BigDecimal> amount) {}

    /** The days from one to another, both included (UTC). */
    public Uni<List<Cost>> between(LocalDate from, LocalDate to) {
        return transactions.inTransaction(() -> costs.between(from, to)).map(days -> days.stream()
                .map(day -> new Cost(day, amount(day)))
                .toList());
    }

    /** What amounts are in, ISO 4217. */
    public String currency() {
        return config.currency();
    }

    private Optional<BigDecimal> amount(ModelCosts.Day day) {
        return config.inputPerMillion()
                .flatMap(in -> config.outputPerMillion().map(out -> in.multiply(BigDecimal.valueOf(day.tokensIn()))
                        .add(out.multiply(BigDecimal.valueOf(day.tokensOut())))
                        .divide(MILLION, DECIMALS, RoundingMode.HALF_UP)));
    }
}
