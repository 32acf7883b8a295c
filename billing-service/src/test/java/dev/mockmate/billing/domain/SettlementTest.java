package dev.mockmate.billing.domain;

import static dev.mockmate.billing.domain.Fixture.GRANTS;
import static dev.mockmate.billing.domain.Fixture.NOW;
import static dev.mockmate.billing.domain.Fixture.SESSION;
import static dev.mockmate.billing.domain.Fixture.SETTLEMENT;
import static dev.mockmate.billing.domain.Fixture.activated;
import static dev.mockmate.billing.domain.Fixture.began;
import static dev.mockmate.billing.domain.Fixture.corrected;
import static dev.mockmate.billing.domain.Fixture.ended;
import static dev.mockmate.billing.domain.Fixture.grant;
import static dev.mockmate.billing.domain.Fixture.metered;
import static dev.mockmate.billing.domain.Fixture.walletWithCredits;
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
        WalletState state = ended(activated(3), 1, false);

        assertThat(state.wallet().available()).isEqualTo(3);
        assertThat(state.bill(SESSION).spent()).isZero();
        assertThat(state.events()).contains(new BillingDomainEvent.Released(SESSION, 1));
    }

    @Test
    void shouldCaptureTheHoldWhenTheInterviewBegins() {
        WalletState state = began(activated(3));

        assertThat(state.wallet().available()).isEqualTo(2);
        assertThat(state.bill(SESSION).spent()).isEqualTo(1);
        assertThat(state.events()).contains(new BillingDomainEvent.Captured(SESSION, 1));
        assertThat(began(state)).isEqualTo(state);
    }

    @Test
    void shouldOnlyHoldWhileAFirstHourIsMeteredAndNothingBegan() {
        WalletState state = metered(activated(3), 1);

        assertThat(state.bill(SESSION).held()).isPresent();
        assertThat(state.bill(SESSION).spent()).isZero();
    }

    @Test
    void shouldChargeOnceForEachHour() {
        WalletState state = began(activated(5));

        assertThat(metered(state, 59).bill(SESSION).spent()).isEqualTo(1);
        assertThat(metered(state, 60).bill(SESSION).spent()).isEqualTo(2);
        assertThat(metered(state, 119).bill(SESSION).spent()).isEqualTo(2);
        assertThat(metered(metered(metered(state, 60), 120), 60).bill(SESSION).spent())
                .isEqualTo(3);
        assertThat(metered(state, 60).events()).contains(new BillingDomainEvent.Charged(SESSION, 2, 60));
    }

    @Test
    void shouldChargeHoursThatWereNeverMeteredWhenTheSessionEnds() {
        WalletState state = ended(activated(5), 125, true);

        assertThat(state.bill(SESSION).spent()).isEqualTo(3);
        assertThat(state.wallet().available()).isEqualTo(2);
    }

    @Test
    void shouldSayOnceThatAnHourIsNotCovered() {
        WalletState state = metered(metered(began(activated(1)), 60), 65);

        assertThat(state.bill(SESSION).spent()).isEqualTo(1);
        assertThat(state.bill(SESSION).isShort()).isTrue();
        assertThat(state.events().stream().filter(BillingDomainEvent.Exhausted.class::isInstance))
                .containsExactly(new BillingDomainEvent.Exhausted(SESSION, 2, NOW.plus(Duration.ofSeconds(60))));
    }

    @Test
    void shouldSaveAShortSessionWithATopUp() {
        WalletState state = metered(began(activated(1)), 60);

        WalletState saved = SETTLEMENT.settleShort(GRANTS.add(state, grant(2, 1), "top-up", Posting.SYSTEM));

        assertThat(saved.bill(SESSION).isShort()).isFalse();
        assertThat(saved.wallet().available()).isZero();
        assertThat(saved.events()).contains(new BillingDomainEvent.Charged(SESSION, 2, 60));
    }

    @Test
    void shouldLetAnEndedSessionGoThatNothingCanPay() {
        WalletState state = ended(metered(began(activated(1)), 60), 61, true);

        assertThat(state.bill(SESSION).uncovered()).isEqualTo(1);
        assertThat(state.bill(SESSION).isShort()).isFalse();
        WalletState richer = SETTLEMENT.settleShort(GRANTS.add(state, grant(2, 1), "later", Posting.SYSTEM));
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
        WalletState state = began(activated(1));
        for (int minute : List.of(45, 50, 50, 52, 55, 55, 50)) {
            state = metered(state, minute);
        }

        assertThat(state.events().stream().filter(BillingDomainEvent.Low.class::isInstance))
                .containsExactly(new BillingDomainEvent.Low(SESSION, 0, 10), new BillingDomainEvent.Low(SESSION, 0, 5));
    }

    @Test
    void shouldNotWarnOfTheFirstHourWhichIsHeld() {
        assertThat(metered(activated(1), 1).events()).noneMatch(BillingDomainEvent.Low.class::isInstance);
    }

    @Test
    void shouldNotWarnWhileTheNextHourIsCovered() {
        assertThat(metered(began(activated(2)), 55).events()).noneMatch(BillingDomainEvent.Low.class::isInstance);
    }

    @Test
    void shouldChargeOrGiveBackTheDifferenceOfACorrection() {
        WalletState state = ended(began(activated(5)), 130, true);
        assertThat(state.wallet().available()).isEqualTo(2);

        WalletState shorter = corrected(state, 59, NOW);
        WalletState longer = corrected(shorter, 61, NOW.plusSeconds(1));

        assertThat(shorter.wallet().available()).isEqualTo(4);
        assertThat(longer.wallet().available()).isEqualTo(3);
        assertThat(corrected(longer, 300, NOW)).as("an older correction").isEqualTo(longer);
        assertThat(ended(longer, 130, true)).as("a late end").isEqualTo(longer);
    }

    @Test
    void shouldRefundInTheOrderOfTheCharges() {
        WalletState state = ended(began(activated(5)), 130, true);

        RefundOutcome outcome = Fixture.REFUNDS.refund(state, SESSION, 2, "sorry", "user:1");

        assertThat(outcome).isInstanceOfSatisfying(RefundOutcome.Refunded.class, refunded -> {
            assertThat(refunded.state().wallet().available()).isEqualTo(4);
            assertThat(refunded.state().bill(SESSION).credits().stream()
                            .filter(credit -> credit.state() == State.REFUNDED)
                            .map(SessionCredit::number))
                    .containsExactly(1, 2);
            assertThat(Fixture.settle(refunded.state()))
                    .as("what was refunded is not charged again")
                    .isEqualTo(refunded.state());
            assertThat(Fixture.REFUNDS.refund(refunded.state(), SESSION, 2, "more", "user:1"))
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
        WalletState state =
                began(Fixture.settle(Fixture.HOLDS.request(Fixture.booksWith(ending), SESSION, Fixture.ACTIVATION)));

        assertThat(metered(state, 55).events()).contains(new BillingDomainEvent.Low(SESSION, 1, 5));
        assertThat(metered(state, 58).events())
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

    private static WalletState at(Instant now, WalletState state) {
        return WalletState.open(now, state.wallet(), List.copyOf(state.bills().values()), Map.of());
    }

    @Test
    void shouldPostTheExpiryOfWhatIsLeft() {
        Grant expired = Grant.whole(new UUID(9, 9), GrantSource.PROMO, 4, 5, NOW, NOW.minusSeconds(9));

        WalletState state = GRANTS.expire(Fixture.booksWith(expired, grant(1, 2)));

        assertThat(state.wallet().available()).isEqualTo(2);
        assertThat(state.postings()).singleElement().satisfies(posting -> {
            assertThat(posting.kind()).isEqualTo(PostingKind.EXPIRY);
            assertThat(posting.amount()).isEqualTo(4);
        });
        assertThat(GRANTS.expire(state)).isEqualTo(state);
    }

    @Test
    void shouldWelcomeOnce() {
        WalletState stranger = WalletState.open(NOW, Wallet.of(Fixture.USER, false, List.of()), List.of(), Map.of());

        WalletState state = GRANTS.welcome(GRANTS.welcome(stranger));

        assertThat(state.wallet().available()).isEqualTo(3);
        assertThat(state.postings()).hasSize(1);
        assertThat(GRANTS.welcome(walletWithCredits(0)).postings()).isEmpty();
    }
}
