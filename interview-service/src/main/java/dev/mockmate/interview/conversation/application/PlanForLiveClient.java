package dev.mockmate.interview.conversation.application;

import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.interview.config.InterviewConfig;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.interview.sessionview.domain.KnownSession.PlanWait;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.outbox.Outbox;
import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Makes the interview a live client waits for, outside the transaction that heard of the client, and asks its first question.
 * That the client waits is stored with the session, so that any replica can do it and none forgets it.
 *
 * <pre>
 *   heard: plan_due_at ─▶ claimed by turns between users ─▶ plan made, stored ─▶ first question asked, no longer due
 *                              └─ fails, or its replica ends ─▶ claimed again; after the last try the client is told
 * </pre>
 */
@ApplicationScoped
public class PlanForLiveClient {
    private static final Logger LOG = Logger.getLogger(PlanForLiveClient.class);
    private static final int INTERNAL = 4500;

    private final SessionViews sessions;
    private final EnsureInterview ensure;
    private final AskDueQuestion ask;
    private final Outbox outbox;
    private final Transactions transactions;
    private final InterviewConfig config;
    private final Now now;
    private final Ids ids;

    PlanForLiveClient(
            SessionViews sessions,
            EnsureInterview ensure,
            AskDueQuestion ask,
            Outbox outbox,
            Transactions transactions,
            InterviewConfig config,
            Now now,
            Ids ids) {
        this.sessions = sessions;
        this.ensure = ensure;
        this.ask = ask;
        this.outbox = outbox;
        this.transactions = transactions;
        this.config = config;
        this.now = now;
        this.ids = ids;
    }

    /** Sessions that are this replica's now, as many as it has room for. */
    public Uni<List<UUID>> claim(int underWay) {
        int room = config.plansAtOnce() - underWay;
        if (room <= 0) {
            return Uni.createFrom().item(List.of());
        }
        return sessions.claimPlans(now.get(), config.planLease(), room, config.plansOfAUserAtOnce());
    }

    /** Does the work if any plan may be due. */
    public Uni<Void> whenDue(Supplier<Uni<Void>> work) {
        return sessions.whenPlanDue(work);
    }

    /** Makes the interview of a claimed session. */
    public Uni<Void> plan(UUID sessionId) {
        return transactions
                .inTransaction(() -> sessions.one(sessionId))
                .chain(session -> session == null || session.planWait().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : plan(session))
                .onFailure()
                .recoverWithUni(failure -> putOff(sessionId, failure));
    }

    private Uni<Void> plan(KnownSession session) {
        return ensure.ensureNow(session)
                .chain(() -> transactions.inTransaction(() -> sessions.lock(session.id())
                        .chain(locked -> locked == null ? Uni.createFrom().voidItem() : ask(locked))));
    }

    private Uni<Void> ask(KnownSession session) {
        KnownSession planned = session.planWait(Optional.empty());
        return sessions.save(planned)
                .chain(() -> planned.isLive() && planned.liveClient()
                        ? ask.ask(planned)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> putOff(UUID sessionId, Throwable failure) {
        return transactions.inTransaction(() -> sessions.lock(sessionId).chain(session -> {
            if (session == null || session.planWait().isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            PlanWait wait = session.planWait().get();
            boolean last = wait.tries() >= config.planTries();
            LOG.warnf(
                    "no plan session=%s try=%d last=%b cause=%s",
                    sessionId, wait.tries(), last, new RedactedException(failure).getMessage());
            if (!last) {
                Instant again = now.get().plus(config.assessmentRetryAfter());
                return sessions.save(session.planWait(
                                Optional.of(new PlanWait(wait.since(), Optional.of(again), wait.tries()))))
                        .replaceWithVoid();
            }
            return sessions.save(session.planWait(Optional.empty()))
                    .chain(() -> outbox.publish(new TranscriptEvent.InputRefused(
                            sessionId,
                            ids.next(),
                            INTERNAL,
                            "The interview could not be prepared. Join again.",
                            now.get())));
        }));
    }
}
