package dev.mockmate.interview.privacy.application;

import dev.mockmate.contracts.event.PrivacyEvent;
import dev.mockmate.interview.privacy.store.Erasures;
import dev.mockmate.interview.privacy.store.Erasures.Erasure;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Has a user forgotten by every service, this one included: stores the wish, tells it, and asks again until all have reported.
 *
 * <pre>
 *   DELETE ──► wish + ErasureRequested ──► every service erases ──► UserErased ──► all reported: completed
 *                        ▲                                                │
 *                        └───────── asked again while one is missing ◄────┘
 * </pre>
 */
@ApplicationScoped
public class CoordinateErasure {
    private static final Logger LOG = Logger.getLogger(CoordinateErasure.class);
    private static final int ASKED_TOGETHER = 50;

    private final Transactions transactions;
    private final Erasures erasures;
    private final Outbox outbox;
    private final Ids ids;
    private final Now now;
    private final PrivacyConfig config;
    private final Set<String> services;

    CoordinateErasure(
            Transactions transactions,
            Erasures erasures,
            Outbox outbox,
            Ids ids,
            Now now,
            PrivacyConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.transactions = transactions;
        this.erasures = erasures;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
        this.config = config;
        this.services = new TreeSet<>(config.holders().keySet());
        this.services.add(service);
    }

    /** Takes the wish. Each is a new one: the user may have made something since the last. */
    public Uni<Erasure> request(UUID userId) {
        Instant at = now.get();
        Erasure wish = Erasure.begin(ids.next(), userId, at);
        return transactions.inTransaction(
                () -> erasures.add(wish).chain(() -> outbox.publish(told(wish))).replaceWith(wish));
    }

    /** A service has reported. Runs inside the inbox transaction. */
    public Uni<Void> reported(PrivacyEvent.UserErased report) {
        return erasures.report(report.requestId(), report.service(), report.at(), services, now.get());
    }

    /** Asks the services again that have not reported for a while; any number of replicas may do it. */
    public Uni<Void> askAgain() {
        Instant at = now.get();
        return transactions.inTransaction(
                () -> erasures.claimWaiting(at.minus(config.askAgainAfter()), at, ASKED_TOGETHER)
                        .invoke(waiting -> waiting.forEach(wish -> LOG.warnf(
                                "erasure not done, asked again request_id=%s since=%s", wish.id(), wish.requestedAt())))
                        .chain(waiting -> outbox.publish(told(waiting))));
    }

    /** The services that have to report. */
    public Set<String> services() {
        return services;
    }

    private static List<PrivacyEvent> told(List<Erasure> wishes) {
        return wishes.stream().map(CoordinateErasure::told).toList();
    }

    private static PrivacyEvent told(Erasure wish) {
        return new PrivacyEvent.ErasureRequested(wish.id(), wish.userId(), wish.requestedAt());
    }
}
