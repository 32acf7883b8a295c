package dev.mockmate.contracts.event;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Maps the {@code ce_type} of a record to its event class and back. It knows every event there is. */
public final class EventTypes {
    private static final Map<String, Class<? extends Event>> BY_TYPE = register();

    private EventTypes() {}

    /** The class of {@code type}; empty for a type this version does not know (a newer service may send one). */
    public static Optional<Class<? extends Event>> classOf(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The {@code ce_type} of an event. */
    public static String typeOf(Event event) {
        return typeOf(event.getClass());
    }

    /** The {@code ce_type} of an event class. */
    public static String typeOf(Class<?> eventClass) {
        return eventClass.getAnnotation(EventType.class).value();
    }

    /** Every registered type, in the order of declaration. */
    public static Collection<String> all() {
        return BY_TYPE.keySet();
    }

    private static Map<String, Class<? extends Event>> register() {
        Map<String, Class<? extends Event>> types = new LinkedHashMap<>();
        leaves(Event.class).forEach(leaf -> {
            if (types.put(typeOf(leaf), leaf) != null) {
                throw new IllegalStateException("two event classes share the type " + typeOf(leaf));
            }
        });
        return java.util.Collections.unmodifiableMap(types);
    }

    private static Stream<Class<? extends Event>> leaves(Class<?> parent) {
        return Arrays.stream(parent.getPermittedSubclasses())
                .flatMap(child -> child.isInterface() ? leaves(child) : Stream.of(child.asSubclass(Event.class)));
    }
}
