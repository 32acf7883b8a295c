package dev.mockmate.interview.avatar.application;

import dev.mockmate.interview.avatar.domain.AvatarEnd;
import dev.mockmate.interview.avatar.store.AvatarSessionRow;
import dev.mockmate.interview.avatar.store.AvatarSessions;
import dev.mockmate.interview.exchange.store.InterviewRow;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.application.Outcome;
import dev.mockmate.interview.outcome.application.Waiting;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import dev.mockmate.interview.sessionview.application.CandidatePresence;
import dev.mockmate.interview.sessionview.application.LiveSessions;
import dev.mockmate.interview.sessionview.store.SessionViewRow;
import dev.mockmate.interview.sessionview.store.SessionViews;
import dev.mockmate.platform.concurrency.CallerContext;
import dev.mockmate.platform.time.Ids;
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

/**
 * Starts an interview's avatar; while it runs the same one is answered, so that a reloaded page pays for no second one.
 *
 * <p>Whatever is paid for is known here first: a row is stored before the provider is called, its id there before it runs
 * there. Where a start fails, is given up, or meets a pause, the job of {@link EndAvatars} stops what there may be.
 */
@ApplicationScoped
public class StartAvatar {

    private final AvatarProviders providers;
    private final Interviews interviews;
    private final SessionViews sessions;
    private final AvatarSessions avatars;
    private final LiveSessions live;
    private final CandidatePresence presence;
    private final Waiting waiting;
    private final Transactions transactions;
    private final AvatarConfig config;
    private final MeterRegistry metrics;
    private final Vertx vertx;
    private final Ids ids;
    private final Now now;

    StartAvatar(
            AvatarProviders providers,
            Interviews interviews,
            SessionViews sessions,
            AvatarSessions avatars,
            LiveSessions live,
            CandidatePresence presence,
            Waiting waiting,
            Transactions transactions,
            AvatarConfig config,
            MeterRegistry metrics,
            Vertx vertx,
            Ids ids,
            Now now) {
        this.providers = providers;
        this.interviews = interviews;
        this.sessions = sessions;
        this.avatars = avatars;
        this.live = live;
        this.presence = presence;
        this.waiting = waiting;
        this.transactions = transactions;
        this.config = config;
        this.metrics = metrics;
        this.vertx = vertx;
        this.ids = ids;
        this.now = now;
    }

    /** A live avatar; {@code isNew} when this call has started it. */
    public record Started(AvatarSessionRow row, boolean isNew) {}

    /** What a call found: the row it has to start, or the one another call has begun. */
    private record Begun(AvatarSessionRow row, boolean isMine) {}

    /** It was to be stopped before it ran. */
    private static final class EndedMeanwhileException extends RuntimeException {}

    /**
     * The interview's avatar, or empty when no provider is configured. Fails with {@link ProviderUnavailableException} when the
     * provider starts none.
     */
    public Uni<Outcome<Optional<Started>>> start(UUID userId, UUID interviewId) {
        return transactions
                .inTransaction(() -> interviews.findById(interviewId))
                .chain(interview -> interview == null || !interview.userId.equals(userId)
                        ? refused(new Refusal.NotFound("interview"))
                        : providers
                                .chosen()
                                .map(avatar -> start(avatar, interview))
                                .orElseGet(() -> Uni.createFrom().item(Outcome.done(Optional.empty()))));
    }

    private Uni<Outcome<Optional<Started>>> start(Avatar avatar, InterviewRow interview) {
        return live.require(interview.sessionId, interview.userId)
                .chain(session -> session instanceof Outcome.Refused<SessionViewRow> not
                        ? refused(not.refusal())
                        : transactions
                                .inTransaction(() -> sessions.lock(interview.sessionId)
                                        .chain(row -> row.isLive()
                                                ? begin(avatar, interview)
                                                : Uni.createFrom().nullItem()))
                                .chain(begun -> begun == null
                                        ? notLive(interview.sessionId)
                                        : goOn(avatar, interview.sessionId, begun)));
    }

    /** With the session locked: its pause comes before, and is seen, or after, and finds the row. */
    private Uni<Begun> begin(Avatar avatar, InterviewRow interview) {
        return presence.note(interview.sessionId, interview.userId)
                .chain(() -> avatars.open(interview.id))
                .chain(open -> open.map(row -> Uni.createFrom().item(new Begun(row, false)))
                        .orElseGet(() -> avatars.persist(row(avatar, interview)).map(mine -> new Begun(mine, true))));
    }

    private AvatarSessionRow row(Avatar avatar, InterviewRow interview) {
        AvatarSessionRow row = new AvatarSessionRow();
        row.id = ids.next();
        row.interviewId = interview.id;
        row.sessionId = interview.sessionId;
        row.userId = interview.userId;
        row.provider = avatar.name();
        row.status = "starting";
        row.startedAt = now.get();
        row.keptAliveAt = row.startedAt;
        return row;
    }

    private Uni<Outcome<Optional<Started>>> goOn(Avatar avatar, UUID sessionId, Begun begun) {
        return begun.isMine() ? run(avatar, sessionId, begun.row()) : join(begun.row());
    }

    private Uni<Outcome<Optional<Started>>> run(Avatar avatar, UUID sessionId, AvatarSessionRow row) {
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
                .map(started -> Outcome.done(Optional.of(new Started(started, true))))
                .onFailure()
                .call(() -> giveUp(avatar, row.id))
                .onFailure(EndedMeanwhileException.class)
                .recoverWithUni(() -> notLive(sessionId));
    }

    private Uni<Void> named(UUID id, String providerSessionId) {
        return transactions
                .inTransaction(() -> avatars.name(id, providerSessionId))
                .invoke(StartAvatar::requireWanted)
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
                .invoke(StartAvatar::requireWanted)
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
    private Uni<Outcome<Optional<Started>>> join(AvatarSessionRow row) {
        return waiting.until(
                        () -> transactions.inTransaction(
                                () -> avatars.findById(row.id).map(Optional::ofNullable)),
                        found -> found.filter(AvatarSessionRow::isStarting).isEmpty(),
                        config.startWithin())
                .map(found -> found.filter(AvatarSessionRow::isLive)
                        .map(started -> Outcome.done(Optional.of(new Started(started, false))))
                        .orElseThrow(() -> new ProviderUnavailableException(row.provider, "start failed", true)));
    }

    private Uni<Outcome<Optional<Started>>> notLive(UUID sessionId) {
        return transactions
                .inTransaction(() -> sessions.findById(sessionId))
                .map(session -> Outcome.refused(new Refusal.SessionNotLive(session.status)));
    }

    private void count(Avatar avatar, String outcome) {
        metrics.counter("mockmate.avatar.starts", "provider", avatar.name(), "outcome", outcome)
                .increment();
    }

    private static Uni<Outcome<Optional<Started>>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
