package dev.mockmate.interview.assessment.store;

import dev.mockmate.platform.transaction.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * The calls of the model, one row each: what they took and how they ended, never what was said. A call ends on whatever
 * thread the model's last words came on, so these statements run by themselves and not in a use case's transaction.
 */
@ApplicationScoped
public class ModelCalls {
    private static final String ADD =
            "insert into model_calls (id, session_id, purpose, model, prompt_version, started_at,"
                    + " first_token_ms, total_ms, tokens_in, tokens_out, estimated, outcome, user_id)"
                    + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    private static final String SPENT = "select coalesce(sum(tokens_in::bigint + tokens_out), 0)::bigint as tokens,"
            + " coalesce(sum(total_ms), 0)::bigint as millis from model_calls where session_id = $1"
            + " and (tokens_out > 0 or not estimated)";

    private final Statements statements;

    ModelCalls(Statements statements) {
        this.statements = statements;
    }

    /**
     * One call.
     *
     * @param sessionId empty for a preview
     * @param userId who previews; empty in a session
     * @param purpose {@code plan|assess}
     * @param firstTokenMillis from the request to the first words; empty when none came
     * @param totalMillis from the request to the end
     * @param estimated the provider did not tell the tokens
     * @param outcome {@code ok|rubbish|refused|denied|rate_limited|server_error|broken_off|timeout|cancelled}
     */
    public record Call(
            UUID id,
            Optional<UUID> sessionId,
            Optional<UUID> userId,
            String purpose,
            String model,
            String promptVersion,
            Instant startedAt,
            Optional<Long> firstTokenMillis,
            long totalMillis,
            int tokensIn,
            int tokensOut,
            boolean estimated,
            String outcome) {}

    /** What a session's calls have taken so far; the time is the sum of theirs. */
    public record Spent(long tokens, Duration time) {}

    /** Stores a call that has ended. */
    public Uni<Void> add(Call call) {
        return statements
                .run(
                        ADD,
                        Tuple.tuple()
                                .addUUID(call.id())
                                .addValue(call.sessionId().orElse(null))
                                .addString(call.purpose())
                                .addString(call.model())
                                .addString(call.promptVersion())
                                .addOffsetDateTime(utc(call.startedAt()))
                                .addValue(call.firstTokenMillis().orElse(null))
                                .addLong(call.totalMillis())
                                .addInteger(call.tokensIn())
                                .addInteger(call.tokensOut())
                                .addBoolean(call.estimated())
                                .addString(call.outcome())
                                .addValue(call.userId().orElse(null)))
                .replaceWithVoid();
    }

    /** What the calls of a session have taken. */
    public Uni<Spent> spentBy(UUID sessionId) {
        return statements
                .run(SPENT, Tuple.of(sessionId))
                .map(rows -> rows.iterator().next())
                .map(ModelCalls::spent);
    }

    /** How many calls there were for a user's previews from the instant on. */
    public Uni<Long> ofUserSince(UUID userId, Instant since) {
        return statements
                .run(
                        "select count(*) from model_calls where user_id = $1 and started_at >= $2",
                        Tuple.of(userId, utc(since)))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Forgets calls that began before the instant. */
    public Uni<Void> forget(Instant before) {
        return statements
                .run("delete from model_calls where started_at < $1", Tuple.of(utc(before)))
                .replaceWithVoid();
    }

    private static Spent spent(Row row) {
        return new Spent(row.getLong("tokens"), Duration.ofMillis(row.getLong("millis")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
