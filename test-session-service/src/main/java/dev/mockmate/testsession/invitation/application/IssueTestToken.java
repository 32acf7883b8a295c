package dev.mockmate.testsession.invitation.application;

import dev.mockmate.platform.time.Ids;
import dev.mockmate.testsession.invitation.domain.Invitation;
import dev.mockmate.testsession.invitation.store.TestTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Draws test tokens. A token is told once, to whom it is for; kept is its hash. */
@ApplicationScoped
public class IssueTestToken {
    private final TestTokenCodec codec;
    private final TestTokens tokens;
    private final InvitationConfig config;
    private final Ids ids;

    IssueTestToken(TestTokenCodec codec, TestTokens tokens, InvitationConfig config, Ids ids) {
        this.codec = codec;
        this.tokens = tokens;
        this.config = config;
        this.ids = ids;
    }

    /** A token and the page it opens, with the token in the fragment, which no server and no log sees. */
    public record Issued(String token, String link) {
        @Override
        public String toString() {
            return "Issued[…]";
        }
    }

    /** One more token of an invitation; part of the running transaction. */
    public Uni<Issued> of(Invitation invitation, Instant now) {
        UUID id = ids.next();
        String token = codec.write(id, invitation, now);
        return tokens.add(id, invitation.id(), TestTokenCodec.hash(token), now)
                .replaceWith(new Issued(token, config.page() + "#token=" + token));
    }
}
