package dev.mockmate.interview.operations.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.Optional;

/** Prices of the model, so that its use can be told in money; without them it is told in tokens. */
@ConfigMapping(prefix = "mockmate.costs")
public interface CostConfig {

    /** Price of a million tokens that are sent. */
    Optional<BigDecimal> inputPerMillion();

    /** Price of a million tokens that come back. */
    Optional<BigDecimal> outputPerMillion();

    /** ISO 4217. */
    @WithDefault("USD")
    String currency();
}
