package dev.mockmate.platform.identity;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Whether the connection a session token was issued to is still its session's newest. The token of one that a newer connection
 * took the place of opens nothing any more: session-service knows at once, every other service asks it and remembers the answer
 * for less than two seconds.
 */
public interface CurrentConnections {
    /**
     * Whether no newer connection took the place of this one.
     *
     * @param sessionId the session the token opens
     * @param connectionId the token's {@code jti}
     * @param token the verified token itself
     * @return a failure ({@link dev.mockmate.platform.problem.ProblemException} 503) when that cannot be found out just now
     */
    Uni<Boolean> isCurrent(UUID sessionId, UUID connectionId, String token);
}
