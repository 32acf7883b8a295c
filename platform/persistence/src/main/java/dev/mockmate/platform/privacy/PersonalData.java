package dev.mockmate.platform.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/**
 * One kind of thing a service holds about people. Each is a CDI bean; being one is all it takes to be part of exports, erasures
 * and retention. What hangs on another part's rows by a foreign key that cascades needs no {@code erase} of its own.
 */
public interface PersonalData {

    /** The member of the service's export it makes, in snake_case, like {@code sessions}. */
    String name();

    /** Everything of this kind held about the user; {@link PersonalDataRows} reads rows whole, so that no column is forgotten. */
    Uni<JsonNode> export(UUID userId);

    /**
     * Erases what there was of the user at {@code upTo}. Runs in one transaction with all parts; doing it again is no error.
     */
    Uni<Void> erase(UUID userId, Instant upTo);

    /** Whether other parts find their rows through those of this one: then it is erased after them. */
    default boolean leadsToOthers() {
        return false;
    }

    /**
     * Erases text of anybody that was last touched before {@code before}, at most {@code most} things of it, in a transaction of its
     * own. Replicas do it side by side: take rows with {@code for update skip locked}.
     *
     * @return how many were erased; fewer than {@code most} means that none are left
     */
    default Uni<Integer> expire(Instant before, int most) {
        return Uni.createFrom().item(0);
    }
}
