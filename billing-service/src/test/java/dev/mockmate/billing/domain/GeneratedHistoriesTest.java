package dev.mockmate.billing.domain;

import static dev.mockmate.billing.domain.Fixture.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.billing.domain.SessionCredit.State;
import dev.mockmate.contracts.domain.CreditFormula;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A session's events in any order, each several times: the money is the same in the end. */
class GeneratedHistoriesTest {
    private static final int HISTORIES = 3_000;

    @Test
    void shouldEndWithTheSameMoneyWhateverTheOrder() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("generated histories, seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            int credits = random.nextInt(7);
            int minutes = random.nextInt(240);
            boolean began = minutes >= 60 || random.nextBoolean();
            WalletState state = Fixture.walletWithCredits(credits);
            for (UnaryOperator<WalletState> event : shuffled(history(minutes, began), random)) {
                state = event.apply(state);
                assertSound(state, credits);
            }

            int due = began ? CreditFormula.due(Duration.ofSeconds(minutes * 60L)) : 0;
            assertThat(state.bill(SESSION).spent())
                    .as("seed=%d credits=%d minutes=%d began=%s", seed, credits, minutes, began)
                    .isEqualTo(Math.min(due, credits));
            assertThat(state.bill(SESSION).held()).isEmpty();
            assertThat(state.bill(SESSION).spent() + state.bill(SESSION).uncovered())
                    .isEqualTo(due);
        }
    }

    @Test
    void shouldCostNothingWheneverItIsHeardThatItIsFree() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("generated free histories, seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            int credits = random.nextInt(7);
            int minutes = random.nextInt(240);
            List<UnaryOperator<WalletState>> events = history(minutes, true);
            events.add(state -> Fixture.waived(state, minutes));
            WalletState state = Fixture.walletWithCredits(credits);
            for (UnaryOperator<WalletState> event : shuffled(events, random)) {
                state = event.apply(state);
                assertSound(state, credits);
            }

            String as = "seed=%d credits=%d minutes=%d".formatted(seed, credits, minutes);
            assertThat(state.bill(SESSION).spent()).as(as).isZero();
            assertThat(state.bill(SESSION).held()).as(as).isEmpty();
            assertThat(state.bill(SESSION).isShort()).as(as).isFalse();
            assertThat(state.wallet().available()).as(as).isEqualTo(credits);
        }
    }

    private static List<UnaryOperator<WalletState>> history(int minutes, boolean began) {
        List<UnaryOperator<WalletState>> events = new ArrayList<>();
        events.add(state -> Fixture.settle(Fixture.HOLDS.request(state, SESSION, Fixture.ACTIVATION)));
        events.add(state -> Fixture.HOLDS.withdraw(state, SESSION, new UUID(3, 99)));
        if (began) {
            events.add(Fixture::began);
        }
        for (int minute = 5; minute <= minutes; minute += 5) {
            int at = minute;
            events.add(state -> Fixture.metered(state, at));
        }
        events.add(state -> Fixture.ended(state, minutes, began));
        return events;
    }

    private static List<UnaryOperator<WalletState>> shuffled(List<UnaryOperator<WalletState>> events, Random random) {
        List<UnaryOperator<WalletState>> delivered = new ArrayList<>(events);
        for (int again = 0; again < 3; again++) {
            delivered.add(events.get(random.nextInt(events.size())));
        }
        Collections.shuffle(delivered, random);
        return delivered;
    }

    private static void assertSound(WalletState state, long granted) {
        Map<AccountKind, Long> balances = new EnumMap<>(AccountKind.class);
        balances.put(AccountKind.USER_AVAILABLE, granted);
        for (Posting posting : state.postings()) {
            balances.merge(posting.debit(), -posting.amount(), Long::sum);
            balances.merge(posting.credit(), posting.amount(), Long::sum);
            assertThat(balances.get(AccountKind.USER_AVAILABLE)).isNotNegative();
            assertThat(balances.getOrDefault(AccountKind.USER_HELD, 0L)).isNotNegative();
        }
        SessionBill bill = state.bill(SESSION);
        assertThat(balances.get(AccountKind.USER_AVAILABLE))
                .isEqualTo(state.wallet().available());
        assertThat(balances.getOrDefault(AccountKind.EARNED, 0L)).isEqualTo(bill.spent());
        assertThat(balances.getOrDefault(AccountKind.USER_HELD, 0L))
                .isEqualTo(bill.credits().stream()
                        .filter(credit -> credit.state() == State.HELD)
                        .count());
        assertThat(state.postings().stream().map(Posting::id)).doesNotHaveDuplicates();
    }
}
