package dev.mockmate.billing.domain;

import static dev.mockmate.billing.domain.Fixture.ACTIVATION;
import static dev.mockmate.billing.domain.Fixture.HOLDS;
import static dev.mockmate.billing.domain.Fixture.SESSION;
import static dev.mockmate.billing.domain.Fixture.activated;
import static dev.mockmate.billing.domain.Fixture.ended;
import static dev.mockmate.billing.domain.Fixture.walletWithCredits;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreditHoldsTest {
    private static final UUID OTHER_TRY = new UUID(3, 2);

    @Test
    void shouldHoldOneCreditAtOnce() {
        WalletState state = activated(3);

        assertThat(state.wallet().available()).isEqualTo(2);
        assertThat(state.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.kind()).isEqualTo(PostingKind.HOLD);
            assertThat(posting.debit()).isEqualTo(AccountKind.USER_AVAILABLE);
            assertThat(posting.credit()).isEqualTo(AccountKind.USER_HELD);
        });
        assertThat(state.events()).containsExactly(new BillingDomainEvent.Approved(SESSION, ACTIVATION, 1, 2));
    }

    @Test
    void shouldDeclineWithoutACredit() {
        WalletState state = activated(0);

        assertThat(state.postings()).isEmpty();
        assertThat(state.events()).containsExactly(new BillingDomainEvent.Declined(SESSION, ACTIVATION, 1, 0));
    }

    @Test
    void shouldNotAnswerATryTwice() {
        WalletState state = activated(3);

        assertThat(HOLDS.request(state, SESSION, ACTIVATION)).isEqualTo(state);
    }

    @Test
    void shouldServeASecondTryWithTheHoldThatIsThere() {
        WalletState state = HOLDS.request(activated(3), SESSION, OTHER_TRY);

        assertThat(state.wallet().available()).isEqualTo(2);
        assertThat(state.events()).contains(new BillingDomainEvent.Approved(SESSION, OTHER_TRY, 1, 2));
    }

    @Test
    void shouldKeepTheHoldWhenAnOlderTryIsWithdrawn() {
        WalletState state = HOLDS.request(activated(3), SESSION, OTHER_TRY);

        WalletState withdrawn = HOLDS.withdraw(state, SESSION, ACTIVATION);

        assertThat(withdrawn.wallet().available()).isEqualTo(2);
        assertThat(withdrawn.bill(SESSION).held()).isPresent();
    }

    @Test
    void shouldKeepTheHoldWhenAnOlderTryComesLateAndIsWithdrawn() {
        WalletState newer = HOLDS.request(walletWithCredits(3), SESSION, OTHER_TRY);

        WalletState withdrawn = HOLDS.withdraw(HOLDS.request(newer, SESSION, ACTIVATION), SESSION, ACTIVATION);

        assertThat(withdrawn.wallet().available()).isEqualTo(2);
        assertThat(withdrawn.bill(SESSION).held()).isPresent();
    }

    @Test
    void shouldReleaseTheHoldOfAWithdrawnTry() {
        WalletState state = HOLDS.withdraw(activated(3), SESSION, ACTIVATION);

        assertThat(state.wallet().available()).isEqualTo(3);
        assertThat(state.events()).contains(new BillingDomainEvent.Released(SESSION, 1));
        assertThat(HOLDS.withdraw(state, SESSION, ACTIVATION)).isEqualTo(state);
    }

    @Test
    void shouldNeverHoldForATryThatWasWithdrawnBefore() {
        WalletState withdrawn = HOLDS.withdraw(walletWithCredits(3), SESSION, ACTIVATION);

        WalletState state = HOLDS.request(withdrawn, SESSION, ACTIVATION);

        assertThat(state.postings()).isEmpty();
        assertThat(state.events()).containsExactly(new BillingDomainEvent.Declined(SESSION, ACTIVATION, 1, 3));
    }

    @Test
    void shouldHoldAgainAfterARelease() {
        WalletState state = HOLDS.request(HOLDS.withdraw(activated(3), SESSION, ACTIVATION), SESSION, OTHER_TRY);

        assertThat(state.wallet().available()).isEqualTo(2);
        assertThat(state.bill(SESSION).held())
                .hasValueSatisfying(held -> assertThat(held.round()).isEqualTo(2));
        assertThat(state.postings().stream().map(Posting::id)).doesNotHaveDuplicates();
    }

    @Test
    void shouldDeclineWhenTheSessionIsOver() {
        WalletState state = HOLDS.request(ended(walletWithCredits(3), 0, false), SESSION, ACTIVATION);

        assertThat(state.wallet().available()).isEqualTo(3);
        assertThat(state.events()).containsExactly(new BillingDomainEvent.Declined(SESSION, ACTIVATION, 1, 3));
    }
}
