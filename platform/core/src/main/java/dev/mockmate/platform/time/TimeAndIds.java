package dev.mockmate.platform.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock and the id source of production. A test replaces either by a bean of its own. */
@ApplicationScoped
public class TimeAndIds {
    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    /** UTC by the machine's clock. */
    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    Ids ids() {
        return generator::generate;
    }
}
