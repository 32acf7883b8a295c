package dev.mockmate.interview.avatar.application;

import dev.mockmate.interview.avatar.domain.AvatarSession;
import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import dev.mockmate.interview.sessionview.application.LiveSessions;
import dev.mockmate.interview.sessionview.domain.KnownSession;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

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
    private final LiveSessions live;
    private final BeginAvatar begin;
    private final RunAvatar run;
    private final Transactions transactions;

    StartAvatar(
            AvatarProviders providers,
            Interviews interviews,
            LiveSessions live,
            BeginAvatar begin,
            RunAvatar run,
            Transactions transactions) {
        this.providers = providers;
        this.interviews = interviews;
        this.live = live;
        this.begin = begin;
        this.run = run;
        this.transactions = transactions;
    }

    /** A live avatar; {@code isNew} when this call has started it. */
    public record Started(AvatarSession.Live avatar, boolean isNew) {}

    /**
     * The interview's avatar, or empty when no provider is configured. Fails with {@link ProviderUnavailableException} when the
     * provider starts none.
     */
    public Uni<Outcome<Optional<Started>, Refusal>> start(UUID userId, UUID interviewId) {
        return transactions
                .inTransaction(() -> interviews.one(interviewId))
                .chain(interview -> interview == null || !interview.userId().equals(userId)
                        ? refused(new Refusal.NotFound("interview"))
                        : providers
                                .chosen()
                                .map(avatar -> start(avatar, interview))
                                .orElseGet(() -> Uni.createFrom().item(Outcome.done(Optional.empty()))));
    }

    private Uni<Outcome<Optional<Started>, Refusal>> start(Avatar avatar, StoredInterview interview) {
        return live.require(interview.sessionId(), interview.userId())
                .chain(session -> session instanceof Outcome.Refused<KnownSession, Refusal> not
                        ? refused(not.refusal())
                        : begin.begin(avatar, interview.sessionId(), interview)
                                .chain(begun -> begun == null
                                        ? run.notLive(interview.sessionId())
                                        : run.goOn(avatar, interview.sessionId(), begun)));
    }

    private static Uni<Outcome<Optional<Started>, Refusal>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }
}
