package dev.mockmate.interview.avatar.application;

import dev.mockmate.interview.avatar.domain.AvatarEnd;
import dev.mockmate.interview.avatar.domain.AvatarRoom;
import dev.mockmate.interview.avatar.domain.AvatarSession;
import dev.mockmate.interview.avatar.store.AvatarSessions;
import dev.mockmate.interview.outcome.application.Waiting;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

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

    Uni<Outcome<Optional<StartAvatar.Started>, Refusal>> goOn(Avatar avatar, UUID sessionId, BeginAvatar.Begun begun) {
        AvatarSession.Origin origin = begun.avatar().origin();
        return begun.isMine() ? run(avatar, sessionId, origin.id()) : join(origin);
    }

    private Uni<Outcome<Optional<StartAvatar.Started>, Refusal>> run(Avatar avatar, UUID sessionId, UUID id) {
        return CallerContext.returning(vertx, () -> transactions
                        .inTransaction(() -> sessions.one(sessionId))
                        .chain(session -> avatar.start(session.subject().language(), there -> named(id, there)))
                        .ifNoItem()
                        .after(config.startWithin())
                        .failWith(() -> new ProviderUnavailableException(avatar.name(), "start took too long", true)))
                .chain(room -> nowLive(id, room))
                .invoke(() -> count(avatar, "started"))
                .map(started -> begun(new StartAvatar.Started(started, true)))
                .onFailure()
                .call(() -> giveUp(avatar, id))
                .onFailure(EndedMeanwhileException.class)
                .recoverWithUni(() -> notLive(sessionId));
    }

    private Uni<Void> named(UUID id, String providerSessionId) {
        return transactions
                .inTransaction(() -> avatars.name(id, providerSessionId))
                .invoke(RunAvatar::requireWanted)
                .replaceWithVoid();
    }

    private Uni<AvatarSession.Live> nowLive(UUID id, AvatarRoom room) {
        return transactions
                .inTransaction(() -> avatars.live(id, room, now.get()))
                .invoke(RunAvatar::requireWanted)
                .chain(() -> transactions.inTransaction(() -> avatars.one(id)))
                .map(found -> live(found).orElseThrow(EndedMeanwhileException::new));
    }

    private static Optional<AvatarSession.Live> live(Optional<AvatarSession> found) {
        return found.filter(AvatarSession.Live.class::isInstance).map(AvatarSession.Live.class::cast);
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
    private Uni<Outcome<Optional<StartAvatar.Started>, Refusal>> join(AvatarSession.Origin begun) {
        return waiting.until(
                        () -> transactions.inTransaction(() -> avatars.one(begun.id())),
                        found -> found.filter(AvatarSession.Starting.class::isInstance)
                                .isEmpty(),
                        config.startWithin())
                .map(found -> live(found)
                        .map(started -> begun(new StartAvatar.Started(started, false)))
                        .orElseThrow(() -> new ProviderUnavailableException(begun.provider(), "start failed", true)));
    }

    private static Outcome<Optional<StartAvatar.Started>, Refusal> begun(StartAvatar.Started started) {
        return Outcome.done(Optional.of(started));
    }

    Uni<Outcome<Optional<StartAvatar.Started>, Refusal>> notLive(UUID sessionId) {
        return transactions
                .inTransaction(() -> sessions.one(sessionId))
                .map(session -> Outcome.refused(new Refusal.SessionNotLive(session.status())));
    }

    private void count(Avatar avatar, String outcome) {
        metrics.counter("mockmate.avatar.starts", "provider", avatar.name(), "outcome", outcome)
                .increment();
    }
}
