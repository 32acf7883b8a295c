package dev.mockmate.billing.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What is sold and who takes the money. */
@ConfigMapping(prefix = "mockmate.payments")
public interface PaymentsConfig {

    /** Who takes the money. */
    enum Provider {
        /** Stripe when its key is there, the local one in the local stack, else nobody. */
        AUTO,
        STRIPE,
        LOCAL,
        NONE
    }

    /** Who takes the money. */
    @WithDefault("auto")
    Provider provider();

    /** {@code local} for the one-command stack. */
    @WithDefault("production")
    String environment();

    /** The one origin clients see; where users come back to after paying. */
    @WithDefault("http://localhost:8080")
    String origin();

    /** Signs webhooks, shared with the provider. Without it no webhook is believed; the local provider then draws its own. */
    Optional<String> webhookSecret();

    /** How old, or how far in the future, a webhook's time may be. */
    @WithDefault("5m")
    Duration webhookTolerance();

    /** What is sold, by id. */
    Map<String, Offer> packages();

    /** Stripe's. */
    Stripe stripe();

    /** A package; the price is in the currency's smallest unit. */
    interface Offer {
        /** Credits it brings. */
        long amount();

        /** In the currency's smallest unit. */
        long price();

        /** ISO 4217, in small letters. */
        @WithDefault("eur")
        String currency();
    }

    /** How Stripe is called. */
    interface Stripe {
        /** Without a key Stripe is not used. */
        Optional<String> secretKey();

        /** Where it answers. */
        @WithDefault("https://api.stripe.com")
        String baseUrl();

        /** Longest time for one try, connection to last byte. */
        @WithDefault("5s")
        Duration timeout();

        /** Tries after the first one. */
        @WithDefault("2")
        int retries();

        /** The first wait before another try; later ones are longer, all have jitter. */
        @WithDefault("200ms")
        Duration firstWait();

        /** After so many failed calls in a row Stripe is left alone for a while. */
        @WithDefault("5")
        int failuresToOpen();

        /** How long it is left alone. */
        @WithDefault("20s")
        Duration openFor();
    }

    /** Who takes the money, decided. */
    default Provider chosen() {
        if (provider() != Provider.AUTO) {
            return provider();
        }
        if (stripe().secretKey().isPresent()) {
            return Provider.STRIPE;
        }
        return "local".equals(environment()) ? Provider.LOCAL : Provider.NONE;
    }
}
