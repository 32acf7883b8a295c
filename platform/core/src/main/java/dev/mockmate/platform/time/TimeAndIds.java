package dev.mockmate.platform.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.github.bucket4j.TimeMeter;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clocks and the id source of production. A test replaces each by a bean of its own. */
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

    /** What rates are measured by. */
    @Produces
    @DefaultBean
    @Singleton
    TimeMeter rateTime() {
        return TimeMeter.SYSTEM_MILLISECONDS;
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    Ids ids() {
        return generator::generate;
    }
}
