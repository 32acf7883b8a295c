package dev.mockmate.platform.transaction;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.Field;
import org.hibernate.cache.spi.CacheImplementor;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.internal.SessionFactoryImpl;
import org.hibernate.query.results.ResultSetMapping;
import org.hibernate.query.results.internal.ResultSetMappingImpl;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.provider.service.ReactiveValuesMappingProducerProvider;

/**
 * Lets Hibernate Reactive find the plan of a native query again, by {@link ComparableResultSetMapping}. Quarkus fixes the list of
 * Hibernate's services, so the one that makes mappings is exchanged in the session factory; without its field the service does not
 * start.
 */
@ApplicationScoped
public class NativeQueryPlans {
    private static final String FIELD = "jdbcValuesMappingProducerProvider";
    private static final int FIRST = 1;

    private static final class Provider extends ReactiveValuesMappingProducerProvider {
        @Override
        public ResultSetMapping buildResultSetMapping(
                String name, boolean isDynamic, SessionFactoryImplementor factory) {
            return new ComparableResultSetMapping(new ResultSetMappingImpl(name, isDynamic));
        }
    }

    void onStart(@Observes @Priority(FIRST) StartupEvent started, Mutiny.SessionFactory sessions) {
        SessionFactoryImplementor factory =
                sessions.getCache().unwrap(CacheImplementor.class).getSessionFactory();
        try {
            Field field = SessionFactoryImpl.class.getDeclaredField(FIELD);
            field.setAccessible(true);
            field.set(factory, new Provider());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Hibernate's session factory has no " + FIELD + " any more", e);
        }
    }
}
