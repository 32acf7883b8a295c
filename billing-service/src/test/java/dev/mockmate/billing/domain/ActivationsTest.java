package dev.mockmate.billing.domain;

import static dev.mockmate.billing.domain.Fixture.ACTIVATION;
import static dev.mockmate.billing.domain.Fixture.ACTIVATIONS;
import static dev.mockmate.billing.domain.Fixture.SESSION;
import static dev.mockmate.billing.domain.Fixture.activated;
import static dev.mockmate.billing.domain.Fixture.booksWithCredits;
import static dev.mockmate.billing.domain.Fixture.ended;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActivationsTest {
    private static final UUID OTHER_TRY = new UUID(3, 2);

    @Test
    void shouldHoldOneCreditAtOnce() {
        Books books = activated(3);

        assertThat(books.wallet().available()).isEqualTo(2);
        assertThat(books.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.kind()).isEqualTo(PostingKind.HOLD);
            assertThat(posting.debit()).isEqualTo(AccountKind.USER_AVAILABLE);
            assertThat(posting.credit()).isEqualTo(AccountKind.USER_HELD);
        });
        assertThat(books.notices()).containsExactly(new Notice.Approved(SESSION, ACTIVATION, 1, 2));
    }

    @Test
    void shouldDeclineWithoutACredit() {
        Books books = activated(0);

        assertThat(books.postings()).isEmpty();
        assertThat(books.notices()).containsExactly(new Notice.Declined(SESSION, ACTIVATION, 1, 0));
    }

    @Test
    void shouldNotAnswerATryTwice() {
        Books books = activated(3);

        assertThat(ACTIVATIONS.request(books, SESSION, ACTIVATION)).isEqualTo(books);
    }

    @Test
    void shouldServeASecondTryWithTheHoldThatIsThere() {
        Books books = ACTIVATIONS.request(activated(3), SESSION, OTHER_TRY);

        assertThat(books.wallet().available()).isEqualTo(2);
        assertThat(books.notices()).contains(new Notice.Approved(SESSION, OTHER_TRY, 1, 2));
    }

    @Test
    void shouldKeepTheHoldWhenAnOlderTryIsWithdrawn() {
        Books books = ACTIVATIONS.request(activated(3), SESSION, OTHER_TRY);

        Books withdrawn = ACTIVATIONS.withdraw(books, SESSION, ACTIVATION);

        assertThat(withdrawn.wallet().available()).isEqualTo(2);
        assertThat(withdrawn.bill(SESSION).held()).isPresent();
    }

    @Test
    void shouldKeepTheHoldWhenAnOlderTryComesLateAndIsWithdrawn() {
        Books newer = ACTIVATIONS.request(booksWithCredits(3), SESSION, OTHER_TRY);

        Books withdrawn = ACTIVATIONS.withdraw(ACTIVATIONS.request(newer, SESSION, ACTIVATION), SESSION, ACTIVATION);

        assertThat(withdrawn.wallet().available()).isEqualTo(2);
        assertThat(withdrawn.bill(SESSION).held()).isPresent();
    }

    @Test
    void shouldReleaseTheHoldOfAWithdrawnTry() {
        Books books = ACTIVATIONS.withdraw(activated(3), SESSION, ACTIVATION);

        assertThat(books.wallet().available()).isEqualTo(3);
        assertThat(books.notices()).contains(new Notice.Released(SESSION, 1));
        assertThat(ACTIVATIONS.withdraw(books, SESSION, ACTIVATION)).isEqualTo(books);
    }

    @Test
    void shouldNeverHoldForATryThatWasWithdrawnBefore() {
        Books withdrawn = ACTIVATIONS.withdraw(booksWithCredits(3), SESSION, ACTIVATION);

        Books books = ACTIVATIONS.request(withdrawn, SESSION, ACTIVATION);

        assertThat(books.postings()).isEmpty();
        assertThat(books.notices()).containsExactly(new Notice.Declined(SESSION, ACTIVATION, 1, 3));
    }

    @Test
    void shouldHoldAgainAfterARelease() {
        Books books = ACTIVATIONS.request(ACTIVATIONS.withdraw(activated(3), SESSION, ACTIVATION), SESSION, OTHER_TRY);

        assertThat(books.wallet().available()).isEqualTo(2);
        assertThat(books.bill(SESSION).held())
                .hasValueSatisfying(held -> assertThat(held.round()).isEqualTo(2));
        assertThat(books.postings().stream().map(Posting::id)).doesNotHaveDuplicates();
    }

    @Test
    void shouldDeclineWhenTheSessionIsOver() {
        Books books = ACTIVATIONS.request(ended(booksWithCredits(3), 0, false), SESSION, ACTIVATION);

        assertThat(books.wallet().available()).isEqualTo(3);
        assertThat(books.notices()).containsExactly(new Notice.Declined(SESSION, ACTIVATION, 1, 3));
    }
}
