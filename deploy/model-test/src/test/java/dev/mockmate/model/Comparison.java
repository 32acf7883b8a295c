package dev.mockmate.model;

import dev.mockmate.billing.domain.AccountKind;
import dev.mockmate.billing.domain.Grant;
import dev.mockmate.billing.domain.SessionBill;
import dev.mockmate.billing.domain.SessionCredit;
import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.session.domain.SessionSnapshot;
import dev.mockmate.session.domain.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Compares what the domains say with what the reference model says; a {@link Difference} is thrown at the first. */
final class Comparison {
    /** How long after a sign of the client the scheduler may report what the sign confirmed. */
    private static final long NOTICED_WITHIN = 3 * ClockModel.SECOND;

    private static final long METERING = 5 * ClockModel.MINUTE;

    private final RealSessions sessions;
    private final RealBilling billing;
    private final ClockModel clocks;
    private final CreditModel credits;
    private final Set<CreditModel.Warning> warned = new HashSet<>();

    Comparison(RealSessions sessions, RealBilling billing, ClockModel clocks, CreditModel credits) {
        this.sessions = sessions;
        this.billing = billing;
        this.clocks = clocks;
        this.credits = credits;
    }

    static void same(String what, Object domain, Object rules) {
        if (!Objects.equals(domain, rules)) {
            throw new Difference(what + ": the domain says " + domain + ", the rules say " + rules);
        }
    }

    private static void same(UUID id, String what, Object domain, Object rules) {
        if (!Objects.equals(domain, rules)) {
            same(id(id) + " " + what, domain, rules);
        }
    }

    private static void sameTime(UUID id, String what, long domain, long rules) {
        if (domain != rules) {
            same(id(id) + " " + what, time(domain), time(rules));
        }
    }

    private static void sameCredits(UUID id, long elapsed, int domain, int rules) {
        if (domain != rules) {
            same(id(id) + " credits due at " + time(elapsed), domain, rules);
        }
    }

    /** What would be seen if somebody looked now: sessions as they are settled, wallets as they are. */
    void everything(long now) {
        for (UUID id : sessions.rows.keySet()) {
            compare(id, sessions.lookedAt(id, Instant.ofEpochMilli(now)), clocks.lookedAt(id, now), now);
        }
        credits.users.keySet().forEach(this::credits);
    }

    /** A session that was just moved is stored as the rules say. */
    void stored(UUID id, long now) {
        compare(id, sessions.rows.get(id).standing(), clocks.sessions.get(id), now);
    }

    /** After the scheduler: whatever fell due is stored, unless its confirmation is fresh. */
    void settled(long now) {
        for (UUID id : sessions.rows.keySet()) {
            ClockModel.Session rules = clocks.lookedAt(id, now);
            if (rules.lastSign < now - NOTICED_WITHIN) {
                compare(id, sessions.rows.get(id).standing(), rules, now);
                metered(id, rules);
            }
        }
    }

    private void metered(UUID id, ClockModel.Session rules) {
        if (sessions.rows.get(id).state() instanceof SessionState.Active active) {
            long known = rules.elapsed(Math.max(rules.lastSign, rules.ran.get(rules.ran.size() - 1)[0]));
            same(id, "marks metered", (long) active.run().meteredMarks(), known / METERING);
        }
    }

    /** What a session tells the others is what the rules say of the instant it speaks of. */
    void told(SessionEvent event, long now) {
        if (event instanceof SessionEvent.Metered e) {
            ClockModel.Session rules = clocks.sessions.get(e.sessionId());
            long elapsed = rules.ran(e.at().toEpochMilli());
            same(e.sessionId(), "metered seconds", e.elapsedSeconds(), elapsed / ClockModel.SECOND);
            sameCredits(e.sessionId(), elapsed, e.creditsDue(), ClockModel.credits(elapsed));
        } else if (event instanceof SessionEvent.Corrected e) {
            ClockModel.Session rules = clocks.sessions.get(e.sessionId());
            long elapsed = rules.elapsed(now);
            same(e.sessionId(), "seconds corrected", e.elapsedSeconds(), elapsed / ClockModel.SECOND);
            sameCredits(e.sessionId(), elapsed, e.creditsDue(), rules.hasBegun() ? ClockModel.credits(elapsed) : 0);
        } else if (event instanceof SessionEvent.MaxDurationNear e) {
            long left = 4 * ClockModel.HOUR - clocks.sessions.get(e.sessionId()).ran(e.at().toEpochMilli());
            same(e.sessionId(), "minutes left when warned", (long) e.minutesLeft(), left / ClockModel.MINUTE);
        } else if (event instanceof SessionEvent.Completed e) {
            ClockModel.Session rules = clocks.sessions.get(e.sessionId());
            long elapsed = rules.counted(now);
            same(e.sessionId(), "end reason told", e.endReason(), rules.endReason);
            same(e.sessionId(), "seconds at the end", e.elapsedSeconds(), elapsed / ClockModel.SECOND);
            same(e.sessionId(), "begun", e.interviewBegan(), rules.began);
            sameCredits(e.sessionId(), elapsed, e.creditsDue(), rules.began ? ClockModel.credits(elapsed) : 0);
        }
    }

    /** Notes what billing tells of missing credits; compared with the wallet. */
    void told(BillingEvent event) {
        if (event instanceof BillingEvent.CreditExhausted e) {
            same(e.sessionId(), "grace", Duration.between(e.at(), e.graceEndsAt()), Duration.ofSeconds(60));
            warned.add(new CreditModel.Warning(e.sessionId(), e.creditNumber(), 0, e.at().toEpochMilli()));
        } else if (event instanceof BillingEvent.CreditLow e) {
            warned.add(new CreditModel.Warning(e.sessionId(), 0, e.minutesLeft(), e.at().toEpochMilli()));
        }
    }

    private static void compare(UUID id, SessionSnapshot domain, ClockModel.Session rules, long now) {
        Instant at = Instant.ofEpochMilli(now);
        same(id, "status", domain.state().label(), rules.status);
        sameTime(id, "elapsed", domain.elapsedAt(at).toMillis(), rules.elapsed(now));
        sameTime(id, "paused", domain.pausedAt(at).toMillis(), rules.paused(now));
        same(id, "end reason", endReason(domain.state()), rules.endReason);
        same(id, "ended at", domain.endedAt().map(Instant::toEpochMilli).orElse(0L), rules.endedAt);
        if (domain.state() instanceof SessionState.Started started) {
            same(id, "begun", started.run().began(), rules.hasBegun());
        }
    }

    private static String endReason(SessionState state) {
        return state instanceof SessionState.Completed completed
                ? completed.reason().label()
                : "";
    }

    /** A user's wallet and bills: each credit taken and the grant that paid it, what is left of each grant, the ledger. */
    void credits(UUID userId) {
        RealBilling.Account account = billing.account(userId);
        CreditModel.User rules = credits.user(userId);
        same(userId, "available", account.balance(AccountKind.USER_AVAILABLE), rules.available());
        Map<CreditModel.Key, Long> left = new HashMap<>();
        rules.lots.forEach(lot -> left.merge(lot.key, lot.left, Long::sum));
        Map<CreditModel.Key, Long> found = new HashMap<>();
        account.grants.values().forEach(grant -> found.merge(key(grant), grant.remaining(), Long::sum));
        same(userId, "left of the grants", found, left);
        account.grants
                .values()
                .forEach(grant -> same(
                        userId,
                        "postings of a grant",
                        account.availableOfGrant.getOrDefault(grant.id(), 0L),
                        grant.remaining()));
        same(
                userId,
                "sum of the ledger",
                account.balances.values().stream().mapToLong(Long::longValue).sum(),
                0L);
        long held = 0;
        long spent = 0;
        for (CreditModel.Bill bill : credits.bills.values()) {
            if (bill.user.equals(userId)) {
                bill(account, bill);
                held += bill.in("held").size();
                spent += bill.in("captured").size();
            }
        }
        same(userId, "warnings", warned, credits.warnings);
        same(userId, "held", account.balance(AccountKind.USER_HELD), held);
        same(userId, "earned", account.balance(AccountKind.EARNED), spent);
    }

    private void bill(RealBilling.Account account, CreditModel.Bill rules) {
        SessionBill domain = billing.bills.get(rules.id);
        if (domain != null) {
            Map<Paid, Integer> found = new HashMap<>();
            domain.credits().forEach(credit -> found.merge(paid(account, credit), 1, Integer::sum));
            Map<Paid, Integer> expected = new HashMap<>();
            rules.taken.forEach(
                    taken -> expected.merge(new Paid(taken.number, taken.state, taken.lot.key), 1, Integer::sum));
            same(rules.id, "credits", found, expected);
        }
    }

    /** A credit of a session, where it stands, and the grant that paid it. */
    private record Paid(int number, String state, CreditModel.Key grant) {}

    private static Paid paid(RealBilling.Account account, SessionCredit credit) {
        return new Paid(credit.number(), credit.state().label(), key(account.grants.get(credit.grantId())));
    }

    /** Everything is over and was heard: nothing is held, and each session is paid by the formula or could not be. */
    void atTheEnd(boolean inOrder, long now) {
        for (CreditModel.Bill bill : credits.bills.values()) {
            ClockModel.Session session = clocks.at(bill.id, now);
            same(bill.id, "is over", session.is("completed", "expired"), true);
            int due = session.hasBegun() ? ClockModel.credits(session.elapsed(now)) : 0;
            SessionBill domain = billing.bills.get(bill.id);
            long dealtWith = domain.credits().stream()
                    .filter(credit -> RealBilling.isSettled(credit) && credit.number() <= due)
                    .count();
            same(bill.id, "credits dealt with and let go", dealtWith + domain.uncovered(), (long) due);
            if (inOrder && bill.in("refunded").isEmpty()) {
                same(
                        bill.id,
                        "credits_used",
                        sessions.rows.get(bill.id).standing().creditsUsed(),
                        (int) dealtWith);
            }
            same(bill.id, "held at the end", bill.in("held").size(), 0);
        }
    }

    /** The ends of sessions, what became of credits and the hours that were paid. */
    Set<String> reached() {
        Set<String> reached = new TreeSet<>();
        clocks.sessions.values().stream()
                .filter(session -> session.saved)
                .forEach(session -> reached.add("saved in the grace"));
        warned.forEach(warning -> reached.add("warned " + warning.minutesLeft()));
        clocks.sessions.values().forEach(session -> reached.add("end " + session.status + " " + session.endReason));
        credits.bills.values().forEach(bill -> {
            bill.taken.forEach(taken -> reached.add("credit " + taken.number + " " + taken.state));
            int letGo = billing.bills.get(bill.id).uncovered();
            if (letGo > 0) {
                reached.add("credits let go");
            }
        });
        credits.users.keySet().stream()
                .filter(user -> billing.account(user).balance(AccountKind.EXPIRED) > 0)
                .forEach(user -> reached.add("credits expired"));
        return reached;
    }

    String standing(List<UUID> created, List<UUID> users, long now) {
        StringBuilder text = new StringBuilder();
        for (UUID id : created) {
            ClockModel.Session s = clocks.sessions.get(id);
            text.append(String.format(
                    "        %s: %s %s, begun %s; rules: %s %s, begun %s%n",
                    id(id),
                    sessions.rows.get(id).standing().state().label(),
                    time(sessions.rows.get(id).standing().elapsedAt(Instant.ofEpochMilli(now))),
                    sessions.rows.get(id).standing().state() instanceof SessionState.Started started
                            && started.run().began(),
                    s.status,
                    time(s.elapsed(now)),
                    s.began));
        }
        for (UUID id : users) {
            RealBilling.Account account = billing.account(id);
            text.append(String.format(
                    "        %s: available %d, held %d, earned %d; rules: available %d%n",
                    id(id),
                    account.balance(AccountKind.USER_AVAILABLE),
                    account.balance(AccountKind.USER_HELD),
                    account.balance(AccountKind.EARNED),
                    credits.user(id).available()));
        }
        return text.toString();
    }

    private static CreditModel.Key key(Grant grant) {
        return new CreditModel.Key(
                grant.priority(),
                Grant.NEVER.equals(grant.expiresAt())
                        ? ClockModel.NEVER
                        : grant.expiresAt().toEpochMilli(),
                grant.source() == dev.mockmate.billing.domain.GrantSource.PURCHASE,
                grant.createdAt().toEpochMilli());
    }

    private static String id(UUID id) {
        return (id.getMostSignificantBits() == 1 ? "user " : "session ") + id.getLeastSignificantBits();
    }

    private static String time(Duration elapsed) {
        return time(elapsed.toMillis());
    }

    private static String time(long millis) {
        return String.format("%d:%02d.%03d", millis / ClockModel.MINUTE, millis / 1000 % 60, millis % 1000);
    }
}
