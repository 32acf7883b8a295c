package dev.mockmate.interview.avatar.application;

import dev.mockmate.interview.avatar.domain.AvatarEnd;
import dev.mockmate.interview.avatar.domain.AvatarSession;
import dev.mockmate.interview.avatar.store.AvatarSessions;
import dev.mockmate.interview.exchange.store.Interviews;
import dev.mockmate.interview.outcome.domain.Refusal;
import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import dev.mockmate.platform.outcome.Outcome;
import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** What is done with a running avatar: have it speak, keep it, stop it. */
@ApplicationScoped
public class UseAvatar {

    private final AvatarProviders providers;
    private final Interviews interviews;
    private final AvatarSessions avatars;
    private final Transactions transactions;
    private final Ids ids;
    private final Now now;

    UseAvatar(
            AvatarProviders providers,
            Interviews interviews,
            AvatarSessions avatars,
            Transactions transactions,
            Ids ids,
            Now now) {
        this.providers = providers;
        this.interviews = interviews;
        this.avatars = avatars;
        this.transactions = transactions;
        this.ids = ids;
        this.now = now;
    }

    /** Result of the command. */
    public sealed interface Used {

        /** No provider is configured: the client plays its own loop. */
        record Fallback() implements Used {}

        /** There is no live avatar. */
        record None() implements Used {}

        /** It was done, but for what the client has to do. */
        record Done(String provider, Optional<Avatar.Command> command) implements Used {}
    }

    /** Has the interview's avatar say a text. Fails with {@link ProviderUnavailableException}. */
    public Uni<Outcome<Used, Refusal>> speak(UUID userId, UUID interviewId, String text) {
        return withLive(
                userId, interviewId, (avatar, running) -> avatar.speak(running.providerSessionId(), ids.next(), text)
                        .<Used>map(command -> new Used.Done(avatar.name(), command)));
    }

    /** Notes that its client still looks on, and tells the provider. Fails with {@link ProviderUnavailableException}. */
    public Uni<Outcome<Used, Refusal>> keepAlive(UUID userId, UUID interviewId) {
        return withLive(userId, interviewId, (avatar, running) -> transactions
                .inTransaction(() -> avatars.keepAlive(running.origin().id(), now.get()))
                .chain(() -> avatar.keepAlive(running.providerSessionId()))
                .<Used>replaceWith(new Used.Done(avatar.name(), Optional.empty())));
    }

    /** Stops it for its user; the provider is told by {@link EndAvatars}. Without a live one nothing happens. */
    public Uni<Outcome<Void, Refusal>> stop(UUID userId, UUID interviewId) {
        return transactions.inTransaction(() -> interviews
                .one(interviewId)
                .chain(interview -> interview == null || !interview.userId().equals(userId)
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("interview")))
                        : avatars.endOfInterview(interviewId, AvatarEnd.USER.wire(), now.get())
                                .replaceWith(Outcome.done(null))));
    }

    private Uni<Outcome<Used, Refusal>> withLive(
            UUID userId, UUID interviewId, BiFunction<Avatar, AvatarSession.Live, Uni<Used>> use) {
        return transactions
                .inTransaction(() -> interviews
                        .one(interviewId)
                        .chain(interview ->
                                interview == null || !interview.userId().equals(userId)
                                        ? Uni.createFrom().nullItem()
                                        : avatars.open(interviewId)))
                .chain(open -> open == null
                        ? Uni.createFrom().item(Outcome.refused(new Refusal.NotFound("interview")))
                        : open.filter(AvatarSession.Live.class::isInstance)
                                .map(AvatarSession.Live.class::cast)
                                .flatMap(running -> providers
                                        .named(running.origin().provider())
                                        .map(avatar -> use.apply(avatar, running)))
                                .orElseGet(() -> Uni.createFrom()
                                        .<Used>item(
                                                providers.chosen().isEmpty() ? new Used.Fallback() : new Used.None()))
                                .map(Outcome::done));
    }
}
