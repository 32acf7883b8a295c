package dev.mockmate.billing.payment;

import dev.mockmate.billing.application.PaymentProvider;
import dev.mockmate.billing.application.PaymentUnavailableException;
import dev.mockmate.billing.application.PaymentsConfig;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Makes the configured provider. A service that is to use Stripe without its key or webhook secret does not start. */
@ApplicationScoped
class ChosenProvider {
    private static final Logger LOG = Logger.getLogger(ChosenProvider.class);

    void check(@Observes StartupEvent started, PaymentsConfig config) {
        LOG.infof(
                "payments provider=%s packages=%d",
                config.chosen(), config.packages().size());
        if (config.chosen() != PaymentsConfig.Provider.STRIPE) {
            return;
        }
        if (config.stripe().secretKey().isEmpty() || config.webhookSecret().isEmpty()) {
            throw new IllegalStateException(
                    "Stripe takes the payments: set STRIPE_SECRET_KEY and PAYMENT_WEBHOOK_SECRET, or PAYMENT_PROVIDER=none.");
        }
    }

    @Produces
    @Singleton
    PaymentProvider provider(PaymentsConfig config, Vertx vertx) {
        return switch (config.chosen()) {
            case STRIPE -> new StripePayments(config, vertx);
            case LOCAL -> new LocalPayments(config);
            case NONE, AUTO ->
                checkout ->
                        Uni.createFrom().failure(new PaymentUnavailableException("no provider is configured", false));
        };
    }
}
