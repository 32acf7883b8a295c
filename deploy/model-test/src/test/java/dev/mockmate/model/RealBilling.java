package dev.mockmate.model;

import dev.mockmate.billing.application.BillingEventMapper;
import dev.mockmate.billing.domain.AccountKind;
import dev.mockmate.billing.domain.ActivationOutcome;
import dev.mockmate.billing.domain.CreditHolds;
import dev.mockmate.billing.domain.DeterministicId;
import dev.mockmate.billing.domain.Grant;
import dev.mockmate.billing.domain.GrantSource;
import dev.mockmate.billing.domain.Grants;
import dev.mockmate.billing.domain.Limits;
import dev.mockmate.billing.domain.Posting;
import dev.mockmate.billing.domain.RefundOutcome;
import dev.mockmate.billing.domain.Refunds;
import dev.mockmate.billing.domain.SessionBill;
import dev.mockmate.billing.domain.SessionCredit;
import dev.mockmate.billing.domain.Settlement;
import dev.mockmate.billing.domain.Wallet;
import dev.mockmate.billing.domain.WalletState;
import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.SessionEvent;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The domain of billing-service with what its application floor does around it, without database. {@code keep} follows
 * {@code UpdateWallet}, also where it makes several changes of a user together; {@code open} finds what {@code open_wallet} finds and
 * {@code store} refuses what the constraints of the tables refuse; {@code change} follows {@code SessionEventHandler}.
 */
final class RealBilling {
    private final CreditHolds holds;
    private final Settlement settlement;
    private final Grants grants;
    private final Refunds refunds;
    private final Consumer<BillingEvent> publish;
    final Map<UUID, SessionBill> bills = new LinkedHashMap<>();
    private final Map<UUID, Account> accounts = new HashMap<>();
    private final Map<UUID, ActivationOutcome> outcomes = new HashMap<>();
    private final Set<UUID> postings = new HashSet<>();

    RealBilling(Limits limits, Consumer<BillingEvent> publish) {
        this.holds = new CreditHolds(limits);
        this.settlement = new Settlement(limits, holds);
        this.grants = new Grants(limits);
        this.refunds = new Refunds(limits);
        this.publish = publish;
    }

    /** What is stored of a user: the grants and what the postings add up to. */
    static final class Account {
        final Map<UUID, Grant> grants = new LinkedHashMap<>();
        final Map<AccountKind, Long> balances = new EnumMap<>(AccountKind.class);
        final Map<UUID, Long> availableOfGrant = new HashMap<>();

        long balance(AccountKind kind) {
            return balances.getOrDefault(kind, 0L);
        }

        boolean isWelcomed(UUID user) {
            return grants.containsKey(DeterministicId.ofWelcome(user));
        }
    }

    Account account(UUID user) {
        return accounts.computeIfAbsent(user, u -> new Account());
    }

    /** What an event does to the wallet, and what it must hold for it. */
    private record Change(UUID session, UUID activation, UnaryOperator<WalletState> decide) {}

    /** Events of one user that are heard in one transaction. */
    void hear(UUID user, List<SessionEvent> events, Instant now) {
        events.stream()
                .filter(SessionEvent.Created.class::isInstance)
                .forEach(event -> bills.putIfAbsent(event.sessionId(), SessionBill.blank(event.sessionId(), user)));
        List<Change> changes =
                events.stream().flatMap(event -> change(event).stream()).toList();
        if (!changes.isEmpty()) {
            keep(user, changes, now);
        }
    }

    private Optional<Change> change(SessionEvent event) {
        UUID session = event.sessionId();
        if (event instanceof SessionEvent.ActivationRequested e) {
            return Optional.of(new Change(session, e.activationId(), found -> requested(found, e)));
        } else if (event instanceof SessionEvent.ActivationWithdrawn e) {
            return Optional.of(
                    new Change(session, e.activationId(), found -> holds.withdraw(found, session, e.activationId())));
        } else if (event instanceof SessionEvent.InterviewBegan) {
            return told(session, SessionBill::begun);
        } else if (event instanceof SessionEvent.Metered e) {
            return Optional.of(new Change(session, NOTHING, found -> metered(found, e)));
        } else if (event instanceof SessionEvent.Completed e) {
            return told(session, bill -> bill.ended(e.elapsedSeconds(), e.creditsDue(), e.interviewBegan()));
        } else if (event instanceof SessionEvent.Expired) {
            return told(session, bill -> bill.ended(0, 0, false));
        } else if (event instanceof SessionEvent.Corrected e) {
            return told(session, bill -> bill.corrected(e.elapsedSeconds(), e.creditsDue(), e.at()));
        }
        return Optional.empty();
    }

    void grant(UUID user, UUID id, String source, int amount, int priority, Instant expiresAt, Instant now) {
        Grant grant = Grant.whole(id, GrantSource.of(source), amount, priority, expiresAt, now);
        keep(user, NOTHING, now, found -> grants.add(found, grant, "granted", "user:operator"));
    }

    /** Whether the credits could be given back. */
    boolean refund(UUID session, int credits, Instant now) {
        AtomicReference<RefundOutcome> told = new AtomicReference<>();
        keep(bills.get(session).userId(), session, now, found -> {
            RefundOutcome outcome = refunds.refund(found, session, credits, "refunded", "user:operator");
            told.set(outcome);
            return outcome instanceof RefundOutcome.Refunded refunded ? refunded.state() : found;
        });
        return told.get() instanceof RefundOutcome.Refunded;
    }

    void look(UUID user, Instant now) {
        Account account = account(user);
        if (grants.welcomes() && !account.isWelcomed(user) || isExpiring(account, now)) {
            keep(user, NOTHING, now, grants::welcome);
        }
    }

    void expire(Instant now) {
        List.copyOf(accounts.keySet()).stream()
                .filter(user -> isExpiring(account(user), now))
                .forEach(user -> keep(user, NOTHING, now, UnaryOperator.identity()));
    }

    private static final UUID NOTHING = new UUID(0, 0);

    private WalletState requested(WalletState found, SessionEvent.ActivationRequested e) {
        return settlement.settle(holds.request(grants.welcome(found), e.sessionId(), e.activationId()), e.sessionId());
    }

    private WalletState metered(WalletState found, SessionEvent.Metered e) {
        SessionBill bill = found.bill(e.sessionId()).metered(e.elapsedSeconds(), e.creditsDue());
        return settlement.warn(settlement.settle(found.with(bill), e.sessionId()), e.sessionId());
    }

    private Optional<Change> told(UUID session, UnaryOperator<SessionBill> learn) {
        return Optional.of(new Change(
                session, NOTHING, found -> settlement.settle(found.with(learn.apply(found.bill(session))), session)));
    }

    private void keep(UUID user, UUID session, Instant now, UnaryOperator<WalletState> decide) {
        keep(user, List.of(new Change(session, NOTHING, decide)), now);
    }

    private void keep(UUID user, List<Change> changes, Instant now) {
        WalletState decided = grants.expire(open(user, changes, now));
        for (Change change : changes) {
            decided = settlement.settleShort(change.decide().apply(decided));
        }
        store(account(user), decided);
        BillingEventMapper.of(decided).forEach(publish);
    }

    private WalletState open(UUID user, List<Change> changes, Instant now) {
        Set<UUID> sessions = changes.stream().map(Change::session).collect(Collectors.toSet());
        List<SessionBill> found = bills.values().stream()
                .filter(bill ->
                        sessions.contains(bill.sessionId()) || bill.userId().equals(user) && bill.isShort())
                .toList();
        Set<UUID> used = found.stream()
                .flatMap(bill -> bill.credits().stream())
                .map(SessionCredit::grantId)
                .collect(Collectors.toSet());
        Account account = account(user);
        List<Grant> known = account.grants.values().stream()
                .filter(grant -> grant.remaining() > 0 || used.contains(grant.id()))
                .toList();
        Map<UUID, ActivationOutcome> answered = new HashMap<>();
        changes.stream()
                .map(Change::activation)
                .filter(outcomes::containsKey)
                .forEach(activation -> answered.put(activation, outcomes.get(activation)));
        return WalletState.open(now, Wallet.of(user, account.isWelcomed(user), known), found, answered);
    }

    private void store(Account account, WalletState decided) {
        for (Grant grant : decided.wallet().grants().values()) {
            refuse(grant.remaining() < 0 || grant.remaining() > grant.amount(), "grant_floor", grant);
            account.grants.put(grant.id(), grant);
        }
        for (Posting posting : decided.postings()) {
            refuse(!postings.add(posting.id()), "the same posting twice", posting);
            move(account, posting.debit(), posting.grantId(), -posting.amount());
            move(account, posting.credit(), posting.grantId(), posting.amount());
        }
        for (SessionBill bill : decided.bills().values()) {
            long settled = bill.credits().stream()
                    .filter(RealBilling::isSettled)
                    .map(SessionCredit::number)
                    .distinct()
                    .count();
            refuse(
                    settled
                            != bill.credits().stream()
                                    .filter(RealBilling::isSettled)
                                    .count(),
                    "session_credit_once",
                    bill);
            bills.put(bill.sessionId(), bill);
        }
        outcomes.putAll(decided.activations());
    }

    private static void move(Account account, AccountKind kind, UUID grant, long amount) {
        long after = account.balances.merge(kind, amount, Long::sum);
        boolean ofUser = kind == AccountKind.USER_AVAILABLE || kind == AccountKind.USER_HELD;
        refuse(ofUser && after < 0, "account_floor", kind);
        if (kind == AccountKind.USER_AVAILABLE) {
            account.availableOfGrant.merge(grant, amount, Long::sum);
        }
    }

    private static void refuse(boolean broken, String constraint, Object what) {
        if (broken) {
            throw new Difference("the database would refuse this, " + constraint + ": " + what);
        }
    }

    static boolean isSettled(SessionCredit credit) {
        return credit.state() == SessionCredit.State.HELD
                || credit.state() == SessionCredit.State.CAPTURED
                || credit.state() == SessionCredit.State.REFUNDED;
    }

    private static boolean isExpiring(Account account, Instant now) {
        return account.grants.values().stream()
                .anyMatch(grant -> grant.remaining() > 0 && !now.isBefore(grant.expiresAt()));
    }
}
