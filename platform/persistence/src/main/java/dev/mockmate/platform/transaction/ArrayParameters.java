package dev.mockmate.platform.transaction;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.hibernate.cache.spi.CacheImplementor;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.type.BasicType;

/**
 * Makes known to Hibernate what arrays are bound to queries as. It works that out for each array it does not know, each time anew,
 * with an exception made and caught on the way (7.2): eight times when an event is stored.
 */
@ApplicationScoped
class ArrayParameters {
    private static final List<Class<?>> ARRAYS = List.of(UUID[].class, String[].class, Integer[].class);

    void onStart(@Observes StartupEvent started, Mutiny.SessionFactory sessions) {
        SessionFactoryImplementor factory =
                sessions.getCache().unwrap(CacheImplementor.class).getSessionFactory();
        ARRAYS.forEach(array -> makeKnown(factory, array));
    }

    private static void makeKnown(SessionFactoryImplementor factory, Class<?> array) {
        if (factory.getMappingMetamodel().resolveParameterBindType(array) instanceof BasicType<?> type) {
            factory.getTypeConfiguration().getBasicTypeRegistry().register(type, array.getTypeName());
        }
    }
}
