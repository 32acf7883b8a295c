package dev.mockmate.platform.identity;

import com.google.re2j.Pattern;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The tokens session-service issues to a connected client: JWTs (ES256) with the owner's id as {@code sub}, one session's id as
 * {@value #SESSION_ID}, and the connection's id as {@code jti}. They open that session's calls and nothing else.
 */
@ApplicationScoped
public class SessionTokens {
    /** Names the identity tenant that verifies them. */
    public static final String TENANT = "session-token";

    /** The claim that names the one session a token opens. */
    public static final String SESSION_ID = "session_id";

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final int JWT_PARTS = 3;

    private final String issuer;

    SessionTokens(@ConfigProperty(name = "mockmate.session-tokens.issuer") String issuer) {
        this.issuer = issuer;
    }

    /** Whether an unverified token says it is one: decides only whose keys it is verified with. */
    public boolean claimsToBeOne(String token) {
        String[] parts = DOT.split(token, JWT_PARTS + 1);
        if (parts.length != JWT_PARTS) {
            return false;
        }
        try {
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return issuer.equals(new JsonObject(claims).getValue("iss"));
        } catch (IllegalArgumentException | DecodeException notAToken) {
            return false;
        }
    }

    /** Whether a verified token is one. */
    boolean isOne(JsonWebToken token) {
        return issuer.equals(token.getIssuer());
    }

    /**
     * The connection a verified session token was issued to: its {@code jti}.
     *
     * @throws AuthenticationFailedException when it is no UUID or missing
     */
    public static UUID connectionOf(JsonWebToken token) {
        try {
            return UUID.fromString(String.valueOf(token.getTokenID()));
        } catch (IllegalArgumentException notAnId) {
            throw new AuthenticationFailedException("jti is not a UUID", notAnId);
        }
    }

    /**
     * The one session a verified token opens; empty for a token that is not bound to a session.
     *
     * @throws AuthenticationFailedException when the claim is no UUID
     */
    public static Optional<UUID> scopeOf(JsonWebToken token) {
        Object claim = token.getClaim(SESSION_ID);
        if (claim == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(claim.toString()));
        } catch (IllegalArgumentException notAnId) {
            throw new AuthenticationFailedException("session_id is not a UUID", notAnId);
        }
    }
}
