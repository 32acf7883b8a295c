package dev.mockmate.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes fields of scalar types ({@code Instant}, {@code UUID}, enums) in place instead of as references: in OpenAPI 3.0 a
 * reference cannot be nullable, so a field that may be null would contradict its own schema.
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
        referenced(property, components).filter(NullableScalars::isScalar).ifPresent(scalar -> {
            Optional.ofNullable(property.getAllOf())
                    .map(List::copyOf)
                    .orElse(List.of())
                    .forEach(property::removeAllOf);
            property.setRef(null);
            property.setType(withNull(property, scalar));
            property.setFormat(scalar.getFormat());
            property.setPattern(scalar.getPattern());
            property.setEnumeration(scalar.getEnumeration());
        });
    }

    private static List<Schema.SchemaType> withNull(Schema property, Schema scalar) {
        boolean nullable = property.getType() != null && property.getType().contains(Schema.SchemaType.NULL);
        return nullable
                ? List.of(scalar.getType().get(0), Schema.SchemaType.NULL)
                : List.of(scalar.getType().get(0));
    }

    private static Optional<Schema> referenced(Schema property, Map<String, Schema> components) {
        String ref = property.getRef();
        if (ref == null && property.getAllOf() != null && property.getAllOf().size() == 1) {
            ref = property.getAllOf().get(0).getRef();
        }
        return ref == null || !ref.startsWith(COMPONENTS)
                ? Optional.empty()
                : Optional.ofNullable(components.get(ref.substring(COMPONENTS.length())));
    }

    private static boolean isScalar(Schema schema) {
        return schema.getType() != null
                && schema.getType().stream()
                        .noneMatch(type -> type == Schema.SchemaType.OBJECT || type == Schema.SchemaType.ARRAY);
    }
}
