package dev.mockmate.billing.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.billing.domain.BillingDomainEvent;
import dev.mockmate.contracts.event.BillingEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever billing decides is told to the other services. */
class EachBillingEventIsToldTest {
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final List<BillingDomainEvent> ALL = List.of(
            new BillingDomainEvent.Approved(ID, ID, 1, 2),
            new BillingDomainEvent.Declined(ID, ID, 1, 0),
            new BillingDomainEvent.Captured(ID, 1),
            new BillingDomainEvent.Released(ID, 1),
            new BillingDomainEvent.Charged(ID, 2, 60),
            new BillingDomainEvent.Refunded(ID, 2),
            new BillingDomainEvent.Low(ID, 0, 5),
            new BillingDomainEvent.Exhausted(ID, 2, Instant.EPOCH));

    @Test
    void shouldKnowEachOfThem() {
        assertThat(ALL.stream().<Class<?>>map(BillingDomainEvent::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(BillingDomainEvent.class.getPermittedSubclasses()));
    }

    @Test
    void shouldTellEachByAnEventOfItsOwn() {
        List<BillingEvent> told = ALL.stream()
                .map(one -> BillingEventMapper.event(one, ID, Instant.EPOCH))
                .toList();

        assertThat(told).allSatisfy(event -> assertThat(event.sessionId()).isEqualTo(ID));
        assertThat(told.stream().<Class<?>>map(BillingEvent::getClass)).doesNotHaveDuplicates();
    }
}
