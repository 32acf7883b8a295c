package dev.mockmate.platform.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/**
 * Rows about people that three statements say everything of. A service makes one for each of its tables as a CDI bean.
 *
 * @param exported answers one {@code jsonb} column for the user {@code $1}, see {@link PersonalDataRows#of}
 * @param erased deletes what {@code :user} had at {@code :upTo}
 * @param expired deletes what was last touched before {@code :before}, at most {@code :most} rows, skipping locked ones
 */
public record PersonalDataTable(
        PersonalDataRows rows, String name, String exported, String erased, String expired, boolean leadsToOthers)
        implements PersonalData {

    /** One through which no other part finds its rows. */
    public PersonalDataTable(PersonalDataRows rows, String name, String exported, String erased, String expired) {
        this(rows, name, exported, erased, expired, false);
    }

    @Override
    public Uni<JsonNode> export(UUID userId) {
        return rows.of(exported, userId);
    }

    @Override
    public Uni<Void> erase(UUID userId, Instant upTo) {
        return rows.erase(erased, userId, upTo);
    }

    @Override
    public Uni<Integer> expire(Instant before, int most) {
        return rows.expire(expired, before, most);
    }
}
