package dev.mockmate.interview.avatar.application;

import dev.mockmate.interview.avatar.domain.AvatarEnd;
import dev.mockmate.interview.avatar.store.AvatarSessionRow;
import dev.mockmate.interview.avatar.store.AvatarSessions;
import dev.mockmate.interview.outcome.application.Outcome;
import dev.mockmate.interview.outcome.application.Waiting;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

/** Starts an avatar that was begun by this call, or waits for what comes of another call's. */
@ApplicationScoped
class RunAvatar {

    private final SessionViews sessions;
    private final AvatarSessions avatars;
    private final Waiting waiting;
    private final Transactions transactions;
    private final AvatarConfig config;
    private final MeterRegistry metrics;
    private final Vertx vertx;
    private final Now now;

    RunAvatar(
            SessionViews sessions,
            AvatarSessions avatars,
            Waiting waiting,
            Transactions transactions,
            AvatarConfig config,
            MeterRegistry metrics,
            Vertx vertx,
            Now now) {
        this.sessions = sessions;
        this.avatars = avatars;
        this.waiting = waiting;
        this.transactions = transactions;
        this.config = config;
        this.metrics = metrics;
        this.vertx = vertx;
        this.now = now;
    }

    /** It was to be stopped before it ran. */
    private static final class EndedMeanwhileException extends RuntimeException {}

    Uni<Outcome<Optional<StartAvatar.Started>>> goOn(Avatar avatar, UUID sessionId, BeginAvatar.Begun begun) {
        return begun.isMine() ? run(avatar, sessionId, begun.row()) : join(begun.row());
    }

    private Uni<Outcome<Optional<StartAvatar.Started>>> run(Avatar avatar, UUID sessionId, AvatarSessionRow row) {
        Executor here = CallerContext.here(vertx);
        return transactions
                .inTransaction(() -> sessions.findById(sessionId))
                .chain(session -> avatar.start(session.language, id -> named(row.id, id)))
                .ifNoItem()
                .after(config.startWithin())
                .failWith(() -> new ProviderUnavailableException(avatar.name(), "start took too long", true))
                .emitOn(here)
                .chain(line -> nowLive(row.id, line))
                .invoke(() -> count(avatar, "started"))
                .map(started -> Outcome.done(Optional.of(new StartAvatar.Started(started, true))))
                .onFailure()
                .call(() -> giveUp(avatar, row.id))
                .onFailure(EndedMeanwhileException.class)
                .recoverWithUni(() -> notLive(sessionId));
    }

    private Uni<Void> named(UUID id, String providerSessionId) {
        return transactions
                .inTransaction(() -> avatars.name(id, providerSessionId))
                .invoke(RunAvatar::requireWanted)
                .replaceWithVoid();
    }

    private Uni<AvatarSessionRow> nowLive(UUID id, Avatar.Line line) {
        String json = new JsonObject()
                .put("url", line.url())
                .put("token", line.token())
                .put("longest_seconds", line.longest().toSeconds())
                .encode();
        return transactions
                .inTransaction(() -> avatars.live(id, json, now.get()))
                .invoke(RunAvatar::requireWanted)
                .chain(() -> transactions.inTransaction(() -> avatars.findById(id)));
    }

    private static void requireWanted(boolean stillWanted) {
        if (!stillWanted) {
            throw new EndedMeanwhileException();
        }
    }

    private Uni<Integer> giveUp(Avatar avatar, UUID id) {
        count(avatar, "failed");
        return transactions.inTransaction(() -> avatars.stopAgain(id, AvatarEnd.START_FAILED.wire(), now.get()));
    }

    /** Another call has begun it: waits for what comes of that. */
    private Uni<Outcome<Optional<StartAvatar.Started>>> join(AvatarSessionRow row) {
        return waiting.until(
                        () -> transactions.inTransaction(
                                () -> avatars.findById(row.id).map(Optional::ofNullable)),
                        found -> found.filter(AvatarSessionRow::isStarting).isEmpty(),
                        config.startWithin())
                .map(found -> found.filter(AvatarSessionRow::isLive)
                        .map(started -> Outcome.done(Optional.of(new StartAvatar.Started(started, false))))
                        .orElseThrow(() -> new ProviderUnavailableException(row.provider, "start failed", true)));
    }

    Uni<Outcome<Optional<StartAvatar.Started>>> notLive(UUID sessionId) {
        return transactions
                .inTransaction(() -> sessions.findById(sessionId))
                .map(session -> Outcome.refused(new Refusal.SessionNotLive(session.status)));
    }

    private void count(Avatar avatar, String outcome) {
        metrics.counter("mockmate.avatar.starts", "provider", avatar.name(), "outcome", outcome)
                .increment();
    }
}
