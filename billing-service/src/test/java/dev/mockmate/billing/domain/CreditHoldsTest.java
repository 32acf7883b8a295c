package dev.mockmate.billing.domain;

import static dev.mockmate.billing.domain.Fixture.ACTIVATION;
import static dev.mockmate.billing.domain.Fixture.HOLDS;
import static dev.mockmate.billing.domain.Fixture.SESSION;
import static dev.mockmate.billing.domain.Fixture.activated;
import static dev.mockmate.billing.domain.Fixture.booksWithCredits;
import static dev.mockmate.billing.domain.Fixture.ended;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreditHoldsTest {
    private static final UUID OTHER_TRY = new UUID(3, 2);

    @Test
    void shouldHoldOneCreditAtOnce() {
        WalletState books = activated(3);

        assertThat(books.wallet().available()).isEqualTo(2);
        assertThat(books.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.kind()).isEqualTo(PostingKind.HOLD);
            assertThat(posting.debit()).isEqualTo(AccountKind.USER_AVAILABLE);
            assertThat(posting.credit()).isEqualTo(AccountKind.USER_HELD);
        });
        assertThat(books.notices()).containsExactly(new BillingDomainEvent.Approved(SESSION, ACTIVATION, 1, 2));
    }

    @Test
    void shouldDeclineWithoutACredit() {
        WalletState books = activated(0);

        assertThat(books.postings()).isEmpty();
        assertThat(books.notices()).containsExactly(new BillingDomainEvent.Declined(SESSION, ACTIVATION, 1, 0));
    }

    @Test
    void shouldNotAnswerATryTwice() {
        WalletState books = activated(3);

        assertThat(HOLDS.request(books, SESSION, ACTIVATION)).isEqualTo(books);
    }

    @Test
    void shouldServeASecondTryWithTheHoldThatIsThere() {
        WalletState books = HOLDS.request(activated(3), SESSION, OTHER_TRY);

        assertThat(books.wallet().available()).isEqualTo(2);
        assertThat(books.notices()).contains(new BillingDomainEvent.Approved(SESSION, OTHER_TRY, 1, 2));
    }

    @Test
    void shouldKeepTheHoldWhenAnOlderTryIsWithdrawn() {
        WalletState books = HOLDS.request(activated(3), SESSION, OTHER_TRY);

        WalletState withdrawn = HOLDS.withdraw(books, SESSION, ACTIVATION);

        assertThat(withdrawn.wallet().available()).isEqualTo(2);
        assertThat(withdrawn.bill(SESSION).held()).isPresent();
    }

    @Test
    void shouldKeepTheHoldWhenAnOlderTryComesLateAndIsWithdrawn() {
        WalletState newer = HOLDS.request(booksWithCredits(3), SESSION, OTHER_TRY);

        WalletState withdrawn = HOLDS.withdraw(HOLDS.request(newer, SESSION, ACTIVATION), SESSION, ACTIVATION);

        assertThat(withdrawn.wallet().available()).isEqualTo(2);
        assertThat(withdrawn.bill(SESSION).held()).isPresent();
    }

    @Test
    void shouldReleaseTheHoldOfAWithdrawnTry() {
        WalletState books = HOLDS.withdraw(activated(3), SESSION, ACTIVATION);

        assertThat(books.wallet().available()).isEqualTo(3);
        assertThat(books.notices()).contains(new BillingDomainEvent.Released(SESSION, 1));
        assertThat(HOLDS.withdraw(books, SESSION, ACTIVATION)).isEqualTo(books);
    }

    @Test
    void shouldNeverHoldForATryThatWasWithdrawnBefore() {
        WalletState withdrawn = HOLDS.withdraw(booksWithCredits(3), SESSION, ACTIVATION);

        WalletState books = HOLDS.request(withdrawn, SESSION, ACTIVATION);

        assertThat(books.postings()).isEmpty();
        assertThat(books.notices()).containsExactly(new BillingDomainEvent.Declined(SESSION, ACTIVATION, 1, 3));
    }

    @Test
    void shouldHoldAgainAfterARelease() {
        WalletState books = HOLDS.request(HOLDS.withdraw(activated(3), SESSION, ACTIVATION), SESSION, OTHER_TRY);

        assertThat(books.wallet().available()).isEqualTo(2);
        assertThat(books.bill(SESSION).held())
                .hasValueSatisfying(held -> assertThat(held.round()).isEqualTo(2));
        assertThat(books.postings().stream().map(Posting::id)).doesNotHaveDuplicates();
    }

    @Test
    void shouldDeclineWhenTheSessionIsOver() {
        WalletState books = HOLDS.request(ended(booksWithCredits(3), 0, false), SESSION, ACTIVATION);

        assertThat(books.wallet().available()).isEqualTo(3);
        assertThat(books.notices()).containsExactly(new BillingDomainEvent.Declined(SESSION, ACTIVATION, 1, 3));
    }
}
