package dev.mockmate.platform.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.re2j.Pattern;
import dev.mockmate.platform.transaction.Statements;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Reads rows for an export as the database holds them, every column of them, with times as all APIs write them. */
@ApplicationScoped
public class PersonalDataRows {
    /** As {@code to_jsonb} writes a timestamp. */
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?[+-]\\d\\d:\\d\\d");

    /** Without the limits of request bodies: what was stored is nested deeper here. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Statements statements;

    PersonalDataRows(Statements statements) {
        this.statements = statements;
    }

    /**
     * The rows as an array of objects.
     *
     * @param sql a query of one {@code jsonb} column, like {@code select to_jsonb(s) from session s where s.user_id = $1}; the
     *     user's id is its only parameter
     */
    public Uni<JsonNode> of(String sql, UUID userId) {
        return statements
                .run(
                        "select coalesce(jsonb_agg(held), '[]')::text from (" + sql + ") as found (held)",
                        Tuple.of(userId))
                .map(rows -> withTimes(read(rows.iterator().next().getString(0))));
    }

    /** Runs a deletion with the parameters {@code user} and {@code upTo} in the caller's transaction. */
    public Uni<Void> erase(String sql, UUID userId, Instant upTo) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("user", userId)
                        .setParameter("upTo", upTo)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Runs a deletion with the parameters {@code before} and {@code most} in the caller's transaction; how many rows went. */
    public Uni<Integer> expire(String sql, Instant before, int most) {
        return Panache.getSession().chain(session -> session.createNativeQuery(sql)
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate());
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database wrote no JSON", e);
        }
    }

    private static JsonNode withTimes(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(withTimes(member.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withTimes(array.get(i)));
            }
        } else if (node.isTextual() && TIME.matcher(node.textValue()).matches()) {
            return inUtc(node.textValue());
        }
        return node;
    }

    private static JsonNode inUtc(String text) {
        try {
            return TextNode.valueOf(OffsetDateTime.parse(text).toInstant().toString());
        } catch (DateTimeParseException somethingWritten) {
            return TextNode.valueOf(text);
        }
    }
}
