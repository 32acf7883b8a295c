package dev.mockmate.platform.privacy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mockmate.platform.concurrency.InOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** All kinds of things this service holds about people: those that lead to others last, else in the order of their names. */
@ApplicationScoped
public class PersonalDataParts {
    private final List<PersonalData> parts;

    PersonalDataParts(Instance<PersonalData> found) {
        parts = found.stream()
                .sorted(Comparator.comparing(PersonalData::leadsToOthers).thenComparing(PersonalData::name))
                .toList();
    }

    /** The parts. */
    List<PersonalData> all() {
        return parts;
    }

    /** Everything this service holds about the user, a member per part. */
    public Uni<ObjectNode> export(UUID userId) {
        ObjectNode export = JsonNodeFactory.instance.objectNode();
        return InOrder.each(parts, part -> part.export(userId).invoke(held -> export.set(part.name(), held)))
                .replaceWith(export);
    }
}
