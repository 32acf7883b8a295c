package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.cache.spi.CacheImplementor;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A query is planned once, however often it is asked: plans that nobody finds again push out all others. */
@QuarkusTest
class QueryPlansIT {
    private static final int SESSIONS = 12;

    @Inject
    Mutiny.SessionFactory factory;

    @Inject
    TestClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void shouldPlanEachQueryOnce() {
        session();
        session();
        int known = plans();

        for (int i = 0; i < SESSIONS; i++) {
            session();
        }

        assertThat(known).as("plans so far, of 2,048 that are kept").isBetween(1, 1_000);
        assertThat(plans() - known)
                .as("plans after %s more sessions; what was asked for the first time meanwhile is some", SESSIONS)
                .isLessThan(SESSIONS);
    }

    private void session() {
        Interviewee interviewee = Interviewee.active(clock);
        interviewee.post("complete").statusCode(200);
    }

    private int plans() {
        return factory.getCache()
                .unwrap(CacheImplementor.class)
                .getSessionFactory()
                .getQueryEngine()
                .getInterpretationCache()
                .getNumberOfCachedQueryPlans();
    }
}
