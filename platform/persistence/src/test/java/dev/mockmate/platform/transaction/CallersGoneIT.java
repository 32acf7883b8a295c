package dev.mockmate.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.CounterService;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.hibernate.reactive.panache.common.WithSessionOnDemand;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InterceptionType;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A transaction always ends, whoever stops waiting for it. */
@QuarkusTest
class CallersGoneIT {
    private static final String COUNTED = "select coalesce((select value from counter where key = ?), 0)";

    @Inject
    CounterService service;

    @Inject
    DatabaseCalls calls;

    @Inject
    BeanManager beans;

    @AfterEach
    void everyConnectionIsGivenBack() {
        calls.allConnectionsAreFree();
    }

    @Test
    void shouldCommitWhenNobodyWaitsAnyMore() {
        for (int millis = 0; millis < 60; millis++) {
            UUID key = UUID.randomUUID();
            calls.cutAfter(millis, () -> service.countSlowly(key, Duration.ofMillis(20)));

            Probe.eventually(
                    () -> assertThat(Database.number(COUNTED, key)).as("cut").isEqualTo(2));
        }
    }

    @Test
    void shouldRollBackWhatFailsWhenNobodyWaitsAnyMore() {
        UUID key = UUID.randomUUID();
        for (int millis = 0; millis < 30; millis++) {
            calls.cutAfter(millis, () -> service.countAndFail(key, Duration.ofMillis(10)));
        }
        calls.await(() -> service.countSlowly(key, Duration.ZERO));

        assertThat(Database.number(COUNTED, key)).isEqualTo(2);
    }

    @Test
    void shouldNotJoinATransactionItsCallerStoppedWaitingFor() {
        UUID slow = UUID.randomUUID();
        UUID next = UUID.randomUUID();

        calls.await(() -> {
            Context here = Vertx.currentContext();
            return service.countAndFail(slow, Duration.ofMillis(1500))
                    .ifNoItem()
                    .after(Duration.ofMillis(50))
                    .fail()
                    .emitOn(task -> here.runOnContext(ignored -> task.run()))
                    .onFailure(TimeoutException.class)
                    .recoverWithUni(() -> service.countSlowly(next, Duration.ofMillis(1)));
        });

        assertThat(Database.number(COUNTED, next)).isEqualTo(2);
        assertThat(Database.number(COUNTED, slow)).isZero();
    }

    /** Or each call of a resource that asks for a session outside would get one that a client takes along. */
    @Test
    void shouldHaveSessionsOfTransactionsOnly() {
        assertThat(beans.resolveInterceptors(InterceptionType.AROUND_INVOKE, new OnDemand()))
                .isEmpty();
    }

    private static final class OnDemand extends AnnotationLiteral<WithSessionOnDemand> implements WithSessionOnDemand {
        private static final long serialVersionUID = 1;
    }
}
