package dev.mockmate.billing.domain;

import static dev.mockmate.billing.domain.Fixture.GRANTS;
import static dev.mockmate.billing.domain.Fixture.NOW;
import static dev.mockmate.billing.domain.Fixture.SESSION;
import static dev.mockmate.billing.domain.Fixture.SETTLEMENT;
import static dev.mockmate.billing.domain.Fixture.activated;
import static dev.mockmate.billing.domain.Fixture.began;
import static dev.mockmate.billing.domain.Fixture.booksWithCredits;
import static dev.mockmate.billing.domain.Fixture.corrected;
import static dev.mockmate.billing.domain.Fixture.ended;
import static dev.mockmate.billing.domain.Fixture.grant;
import static dev.mockmate.billing.domain.Fixture.metered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.billing.domain.SessionCredit.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettlementTest {
    @Test
    void shouldReleaseTheHoldWhenTheCallNeverBegan() {
        WalletState books = ended(activated(3), 1, false);

        assertThat(books.wallet().available()).isEqualTo(3);
        assertThat(books.bill(SESSION).spent()).isZero();
        assertThat(books.notices()).contains(new BillingDomainEvent.Released(SESSION, 1));
    }

    @Test
    void shouldCaptureTheHoldWhenTheInterviewBegins() {
        WalletState books = began(activated(3));

        assertThat(books.wallet().available()).isEqualTo(2);
        assertThat(books.bill(SESSION).spent()).isEqualTo(1);
        assertThat(books.notices()).contains(new BillingDomainEvent.Captured(SESSION, 1));
        assertThat(began(books)).isEqualTo(books);
    }

    @Test
    void shouldOnlyHoldWhileAFirstHourIsMeteredAndNothingBegan() {
        WalletState books = metered(activated(3), 1);

        assertThat(books.bill(SESSION).held()).isPresent();
        assertThat(books.bill(SESSION).spent()).isZero();
    }

    @Test
    void shouldChargeOnceForEachHour() {
        WalletState books = began(activated(5));

        assertThat(metered(books, 59).bill(SESSION).spent()).isEqualTo(1);
        assertThat(metered(books, 60).bill(SESSION).spent()).isEqualTo(2);
        assertThat(metered(books, 119).bill(SESSION).spent()).isEqualTo(2);
        assertThat(metered(metered(metered(books, 60), 120), 60).bill(SESSION).spent())
                .isEqualTo(3);
        assertThat(metered(books, 60).notices()).contains(new BillingDomainEvent.Charged(SESSION, 2, 60));
    }

    @Test
    void shouldChargeHoursThatWereNeverMeteredWhenTheSessionEnds() {
        WalletState books = ended(activated(5), 125, true);

        assertThat(books.bill(SESSION).spent()).isEqualTo(3);
        assertThat(books.wallet().available()).isEqualTo(2);
    }

    @Test
    void shouldSayOnceThatAnHourIsNotCovered() {
        WalletState books = metered(metered(began(activated(1)), 60), 65);

        assertThat(books.bill(SESSION).spent()).isEqualTo(1);
        assertThat(books.bill(SESSION).isShort()).isTrue();
        assertThat(books.notices().stream().filter(BillingDomainEvent.Exhausted.class::isInstance))
                .containsExactly(new BillingDomainEvent.Exhausted(SESSION, 2, NOW.plus(Duration.ofSeconds(60))));
    }

    @Test
    void shouldSaveAShortSessionWithATopUp() {
        WalletState books = metered(began(activated(1)), 60);

        WalletState saved = SETTLEMENT.settleShort(GRANTS.add(books, grant(2, 1), "top-up", Posting.SYSTEM));

        assertThat(saved.bill(SESSION).isShort()).isFalse();
        assertThat(saved.wallet().available()).isZero();
        assertThat(saved.notices()).contains(new BillingDomainEvent.Charged(SESSION, 2, 60));
    }

    @Test
    void shouldLetAnEndedSessionGoThatNothingCanPay() {
        WalletState books = ended(metered(began(activated(1)), 60), 61, true);

        assertThat(books.bill(SESSION).uncovered()).isEqualTo(1);
        assertThat(books.bill(SESSION).isShort()).isFalse();
        WalletState richer = SETTLEMENT.settleShort(GRANTS.add(books, grant(2, 1), "later", Posting.SYSTEM));
        assertThat(richer.wallet().available()).isEqualTo(1);
    }

    @Test
    void shouldNotAskAgainForWhatAnEndedSessionWasLetGo() {
        WalletState ended = ended(metered(began(activated(1)), 60), 61, true);
        WalletState richer = GRANTS.add(ended, grant(2, 1), "later", Posting.SYSTEM);

        assertThat(metered(richer, 60)).as("a late metering").isEqualTo(richer);
        assertThat(ended(richer, 61, true)).as("the same end again").isEqualTo(richer);
        assertThat(corrected(richer, 62, NOW).wallet().available())
                .as("a correction asks again")
                .isZero();
    }

    @Test
    void shouldWarnAtTenAndFiveMinutesWhenTheNextHourIsNotCovered() {
        WalletState books = began(activated(1));
        for (int minute : List.of(45, 50, 50, 52, 55, 55, 50)) {
            books = metered(books, minute);
        }

        assertThat(books.notices().stream().filter(BillingDomainEvent.Low.class::isInstance))
                .containsExactly(new BillingDomainEvent.Low(SESSION, 0, 10), new BillingDomainEvent.Low(SESSION, 0, 5));
    }

    @Test
    void shouldNotWarnOfTheFirstHourWhichIsHeld() {
        assertThat(metered(activated(1), 1).notices()).noneMatch(BillingDomainEvent.Low.class::isInstance);
    }

    @Test
    void shouldNotWarnWhileTheNextHourIsCovered() {
        assertThat(metered(began(activated(2)), 55).notices()).noneMatch(BillingDomainEvent.Low.class::isInstance);
    }

    @Test
    void shouldChargeOrGiveBackTheDifferenceOfACorrection() {
        WalletState books = ended(began(activated(5)), 130, true);
        assertThat(books.wallet().available()).isEqualTo(2);

        WalletState shorter = corrected(books, 59, NOW);
        WalletState longer = corrected(shorter, 61, NOW.plusSeconds(1));

        assertThat(shorter.wallet().available()).isEqualTo(4);
        assertThat(longer.wallet().available()).isEqualTo(3);
        assertThat(corrected(longer, 300, NOW)).as("an older correction").isEqualTo(longer);
        assertThat(ended(longer, 130, true)).as("a late end").isEqualTo(longer);
    }

    @Test
    void shouldRefundInTheOrderOfTheCharges() {
        WalletState books = ended(began(activated(5)), 130, true);

        RefundOutcome outcome = Fixture.REFUNDS.refund(books, SESSION, 2, "sorry", "user:1");

        assertThat(outcome).isInstanceOfSatisfying(RefundOutcome.Refunded.class, refunded -> {
            assertThat(refunded.books().wallet().available()).isEqualTo(4);
            assertThat(refunded.books().bill(SESSION).credits().stream()
                            .filter(credit -> credit.state() == State.REFUNDED)
                            .map(SessionCredit::number))
                    .containsExactly(1, 2);
            assertThat(Fixture.settle(refunded.books()))
                    .as("what was refunded is not charged again")
                    .isEqualTo(refunded.books());
            assertThat(Fixture.REFUNDS.refund(refunded.books(), SESSION, 2, "more", "user:1"))
                    .isEqualTo(new RefundOutcome.ExceedsCharge(1));
        });
    }

    @Test
    void shouldReturnCreditsOfAnExpiredGrantAsANewOneOfThirtyDays() {
        Grant expiring = Grant.whole(new UUID(9, 9), GrantSource.PROMO, 1, 5, NOW.plusSeconds(60), NOW);
        WalletState held = Fixture.HOLDS.request(Fixture.booksWith(expiring), SESSION, Fixture.ACTIVATION);
        WalletState later = WalletState.open(
                NOW.plusSeconds(3600), held.wallet(), List.copyOf(held.bills().values()), Map.of());

        WalletState released = ended(GRANTS.expire(later), 1, false);

        assertThat(released.wallet().available()).isEqualTo(1);
        assertThat(released.wallet().grants().values().stream().filter(grant -> grant.remaining() > 0))
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.expiresAt()).isEqualTo(later.now().plus(Duration.ofDays(30)));
                    assertThat(grant.source()).isEqualTo(GrantSource.PROMO);
                });
    }

    @Test
    void shouldWarnOfAnHourWhoseCreditRunsOutBeforeItFallsDue() {
        Grant ending = Grant.whole(new UUID(9, 9), GrantSource.PROMO, 2, 5, NOW.plusSeconds(180), NOW);
        WalletState books =
                began(Fixture.settle(Fixture.HOLDS.request(Fixture.booksWith(ending), SESSION, Fixture.ACTIVATION)));

        assertThat(metered(books, 55).notices()).contains(new BillingDomainEvent.Low(SESSION, 1, 5));
        assertThat(metered(books, 58).notices())
                .as("it lasts two minutes more")
                .noneMatch(BillingDomainEvent.Low.class::isInstance);
    }

    @Test
    void shouldExpireOnceMoreWhatCameBackToAnExpiredGrant() {
        // given a credit that is held when the rest of its grant expires, and comes back by an older reading of the
        // clock
        Grant expiring = Grant.whole(new UUID(9, 9), GrantSource.PROMO, 2, 5, NOW.plusSeconds(60), NOW);
        WalletState held = Fixture.HOLDS.request(Fixture.booksWith(expiring), SESSION, Fixture.ACTIVATION);
        WalletState first = GRANTS.expire(at(NOW.plusSeconds(61), held));
        WalletState late = ended(at(NOW.plusSeconds(59), first), 1, false);
        assertThat(late.wallet().available()).isEqualTo(1);

        WalletState second = GRANTS.expire(at(NOW.plusSeconds(62), late));

        assertThat(second.wallet().available()).isZero();
        assertThat(second.postings()).singleElement().satisfies(posting -> assertThat(posting.id())
                .as("no posting has another's id")
                .isNotEqualTo(first.postings().get(0).id()));
    }

    private static WalletState at(Instant now, WalletState books) {
        return WalletState.open(now, books.wallet(), List.copyOf(books.bills().values()), Map.of());
    }

    @Test
    void shouldPostTheExpiryOfWhatIsLeft() {
        Grant expired = Grant.whole(new UUID(9, 9), GrantSource.PROMO, 4, 5, NOW, NOW.minusSeconds(9));

        WalletState books = GRANTS.expire(Fixture.booksWith(expired, grant(1, 2)));

        assertThat(books.wallet().available()).isEqualTo(2);
        assertThat(books.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.kind()).isEqualTo(PostingKind.EXPIRY);
            assertThat(posting.amount()).isEqualTo(4);
        });
        assertThat(GRANTS.expire(books)).isEqualTo(books);
    }

    @Test
    void shouldWelcomeOnce() {
        WalletState stranger = WalletState.open(NOW, Wallet.of(Fixture.USER, false, List.of()), List.of(), Map.of());

        WalletState books = GRANTS.welcome(GRANTS.welcome(stranger));

        assertThat(books.wallet().available()).isEqualTo(3);
        assertThat(books.postings()).hasSize(1);
        assertThat(GRANTS.welcome(booksWithCredits(0)).postings()).isEmpty();
    }
}
