package dev.mockmate.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes fields of scalar types ({@code Instant}, {@code UUID}, enums) in place instead of as references, and objects that may be
 * null too: in OpenAPI 3.0 a reference cannot be nullable, so a field that may be null would contradict its own schema.
 */
public class NullableScalars implements OASFilter {
    private static final String COMPONENTS = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> components = document.getComponents().getSchemas();
        components.values().stream()
                .map(Schema::getProperties)
                .filter(java.util.Objects::nonNull)
                .flatMap(properties -> properties.values().stream())
                .forEach(property -> inline(property, components));
    }

    private static void inline(Schema property, Map<String, Schema> components) {
        if (property.getAnyOf() != null) {
            reference(property)
                    .map(components::get)
                    .filter(NullableScalars::isObject)
                    .ifPresent(object -> inlineNullable(property, object));
        }
        reference(property)
                .map(components::get)
                .filter(NullableScalars::isScalar)
                .ifPresent(scalar -> {
                    boolean nullable = property.getAnyOf() != null;
                    property.setRef(null);
                    Optional.ofNullable(property.getAnyOf())
                            .map(List::copyOf)
                            .orElse(List.of())
                            .forEach(property::removeAnyOf);
                    property.setType(
                            nullable ? List.of(typeOf(scalar), Schema.SchemaType.NULL) : List.of(typeOf(scalar)));
                    property.setFormat(scalar.getFormat());
                    property.setPattern(scalar.getPattern());
                    property.setEnumeration(scalar.getEnumeration());
                });
    }

    /** An object that may be null: only written in place can it say both in OpenAPI 3.0. */
    private static void inlineNullable(Schema property, Schema object) {
        List.copyOf(property.getAnyOf()).forEach(property::removeAnyOf);
        property.setType(List.of(Schema.SchemaType.OBJECT, Schema.SchemaType.NULL));
        property.setProperties(object.getProperties());
        property.setRequired(object.getRequired());
    }

    /** The component a property refers to: directly, or as "this or null", which is how the model says nullable. */
    private static Optional<String> reference(Schema property) {
        Stream<String> refs = property.getAnyOf() == null
                ? Stream.ofNullable(property.getRef())
                : property.getAnyOf().stream().map(Schema::getRef);
        return refs.filter(ref -> ref != null && ref.startsWith(COMPONENTS))
                .map(ref -> ref.substring(COMPONENTS.length()))
                .findFirst();
    }

    private static Schema.SchemaType typeOf(Schema scalar) {
        return scalar.getType().get(0);
    }

    private static boolean isObject(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.OBJECT);
    }

    private static boolean isScalar(Schema schema) {
        return schema.getType() != null
                && schema.getType().stream()
                        .noneMatch(type -> type == Schema.SchemaType.OBJECT || type == Schema.SchemaType.ARRAY);
    }
}
