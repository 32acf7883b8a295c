package dev.mockmate.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.cache.spi.CacheImplementor;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.type.spi.TypeConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArrayParametersIT {

    @Inject
    Mutiny.SessionFactory sessions;

    @ParameterizedTest
    @ValueSource(classes = {UUID[].class, String[].class, Integer[].class})
    void shouldBeKnownWithoutBeingWorkedOut(Class<?> array) {
        TypeConfiguration types = sessions.getCache()
                .unwrap(CacheImplementor.class)
                .getSessionFactory()
                .getTypeConfiguration();

        assertThat(types.getBasicTypeForJavaType(array)).isNotNull();
        assertThat(types.getBasicTypeForJavaType(array).getJavaType()).isEqualTo(array);
    }
}
