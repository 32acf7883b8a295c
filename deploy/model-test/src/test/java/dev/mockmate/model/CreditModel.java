package dev.mockmate.model;

import static dev.mockmate.model.ClockModel.DAY;
import static dev.mockmate.model.ClockModel.NEVER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The rules of credits once more, without a look at the code: a bill is what was heard of a session and what was taken for it, a
 * grant is a number of credits left. All times are milliseconds.
 */
final class CreditModel {
    final Map<UUID, User> users = new LinkedHashMap<>();
    final Map<UUID, Bill> bills = new TreeMap<>();
    /** What is told of credits that are missing or will be. */
    final Set<Warning> warnings = new HashSet<>();

    private final int welcome;

    CreditModel(int welcome) {
        this.welcome = welcome;
    }

    void create(UUID session, UUID user) {
        bills.put(session, new Bill(session, user));
    }

    /** A credit that nothing can pay; or 0 when the next one will not be covered so many minutes later. */
    record Warning(UUID session, int credit, long minutesLeft, long at) {}

    record Key(int priority, long expires, boolean paid, long created) {}

    static final class Lot {
        final Key key;
        long left;

        Lot(Key key, long left) {
            this.key = key;
            this.left = left;
        }
    }

    static final class User {
        final List<Lot> lots = new ArrayList<>();
        boolean welcomed;

        long available() {
            return lots.stream().mapToLong(lot -> lot.left).sum();
        }

        long availableAt(long then) {
            return lots.stream()
                    .filter(lot -> then < lot.key.expires)
                    .mapToLong(lot -> lot.left)
                    .sum();
        }
    }

    static final class Taken {
        final int number;
        final Lot lot;
        String state;

        Taken(int number, Lot lot, String state) {
            this.number = number;
            this.lot = lot;
            this.state = state;
        }
    }

    /** What billing heard of a session and took for it. */
    static final class Bill {
        final UUID id;
        final UUID user;
        final Set<UUID> holders = new HashSet<>();
        final Map<UUID, String> answers = new HashMap<>();
        final List<Taken> taken = new ArrayList<>();
        boolean began;
        int metered;
        long minutes;
        int missing;
        int warned = -1;
        Integer end;
        Integer corrected;
        long correctedAt;

        Bill(UUID id, UUID user) {
            this.id = id;
            this.user = user;
        }

        boolean isOver() {
            return end != null || corrected != null;
        }

        int owed() {
            if (isOver()) {
                return corrected != null ? corrected : end;
            }
            return began || metered > 1 ? Math.max(1, metered) : 0;
        }

        List<Taken> in(String... states) {
            return taken.stream()
                    .filter(t -> List.of(states).contains(t.state))
                    .sorted(Comparator.comparingInt(t -> t.number))
                    .toList();
        }

        boolean has(int number) {
            return in("held", "captured", "refunded").stream().anyMatch(t -> t.number == number);
        }
    }

    User user(UUID id) {
        return users.computeIfAbsent(id, u -> new User());
    }

    void look(UUID id, long now) {
        change(id, now, () -> welcome(user(id), now));
    }

    void grant(UUID id, String source, int amount, int priority, long expires, long now) {
        change(id, now, () -> user(id).lots
                .add(new Lot(new Key(priority, expires, source.equals("purchase"), now), amount)));
    }

    void expire(long now) {
        users.keySet().forEach(id -> change(id, now, () -> {}));
    }

    boolean refund(UUID session, int credits, long now) {
        Bill bill = bills.get(session);
        List<Taken> back = bill.in("captured");
        boolean enough = credits <= back.size();
        change(bill.user, now, () -> back.stream()
                .limit(enough ? credits : 0)
                .forEach(t -> giveBack(bill, t, "refunded", now)));
        return enough;
    }

    void requested(UUID session, UUID activation, long now) {
        Bill bill = bills.get(session);
        change(bill.user, now, () -> {
            welcome(user(bill.user), now);
            String before = bill.answers.getOrDefault(activation, "");
            if (before.isEmpty() && !bill.isOver() && (bill.has(1) || take(bill, 1, "held", now))) {
                bill.answers.put(activation, "approved");
                bill.holders.add(activation);
            } else {
                bill.answers.putIfAbsent(activation, "declined");
            }
        });
    }

    void withdrawn(UUID session, UUID activation, long now) {
        Bill bill = bills.get(session);
        change(bill.user, now, () -> {
            bill.answers.put(activation, "withdrawn");
            if (bill.holders.remove(activation) && bill.holders.isEmpty()) {
                bill.in("held").forEach(t -> giveBack(bill, t, "released", now));
            }
        });
    }

    void began(UUID session, long now) {
        told(session, now, bill -> bill.began = true);
    }

    void metered(UUID session, long seconds, int due, long now) {
        Bill bill = bills.get(session);
        change(bill.user, now, () -> {
            bill.metered = Math.max(bill.metered, due);
            bill.minutes = Math.max(bill.minutes, seconds / 60);
            if (!bill.isOver()) {
                settle(bill, now);
                warn(bill, now);
            }
        });
    }

    void ended(UUID session, int due, long now) {
        told(session, now, bill -> bill.end = bill.end == null ? due : bill.end);
    }

    /** The newest correction counts, and asks again for what nothing could pay. */
    void corrected(UUID session, int due, long at, long now) {
        Bill bill = bills.get(session);
        change(bill.user, now, () -> {
            if (bill.corrected == null || at > bill.correctedAt) {
                bill.corrected = due;
                bill.correctedAt = at;
                settle(bill, now);
            }
        });
    }

    private void told(UUID session, long now, Consumer<Bill> learn) {
        Bill bill = bills.get(session);
        change(bill.user, now, () -> {
            boolean wasOver = bill.isOver();
            learn.accept(bill);
            if (!wasOver) {
                settle(bill, now);
            }
        });
    }

    /** Rule exhausted: warned at 10 and at 5 minutes before an hour that nothing left by then will pay. The first one is held. */
    private void warn(Bill bill, long now) {
        int paid = Math.max(1, bill.owed());
        long left = paid * 60L - bill.minutes;
        boolean isShort = bill.owed() > 0 && !bill.has(bill.owed());
        if (!bill.isOver()
                && !isShort
                && user(bill.user).availableAt(now + left * ClockModel.MINUTE) == 0
                && left <= 10) {
            int mark = paid * 2 + (left <= 5 ? 1 : 0);
            if (mark > bill.warned) {
                bill.warned = mark;
                warnings.add(new Warning(bill.id, 0, left, now));
            }
        }
    }

    /** Every change: first what ran out of time, then the change, then who runs short gets what there is. */
    private void change(UUID id, long now, Runnable effect) {
        for (Lot lot : user(id).lots) {
            if (now >= lot.key.expires) {
                lot.left = 0;
            }
        }
        effect.run();
        bills.values().stream()
                .filter(bill -> bill.user.equals(id) && !bill.isOver())
                .forEach(bill -> settle(bill, now));
    }

    private void settle(Bill bill, long now) {
        bill.in("held").stream().filter(t -> bill.owed() > 0).forEach(t -> t.state = "captured");
        for (int number = 1; number <= bill.owed(); number++) {
            if (!bill.has(number) && !take(bill, number, "captured", now)) {
                missing(bill, number, now);
                break;
            }
        }
        if (bill.isOver()) {
            bill.in("held").forEach(t -> giveBack(bill, t, "released", now));
            List<Taken> captured = new ArrayList<>(bill.in("captured"));
            captured.removeIf(t -> t.number <= bill.owed());
            captured.stream()
                    .sorted(Comparator.comparingInt((Taken t) -> -t.number))
                    .forEach(t -> giveBack(bill, t, "reversed", now));
        }
    }

    /** Rule exhausted: told once for each hour. */
    private void missing(Bill bill, int number, long now) {
        if (!bill.isOver() && number > bill.missing) {
            bill.missing = number;
            warnings.add(new Warning(bill.id, number, 0, now));
        }
    }

    /** Rule burn-order. */
    private boolean take(Bill bill, int number, String state, long now) {
        Optional<Lot> next = user(bill.user).lots.stream()
                .filter(lot -> lot.left > 0 && now < lot.key.expires)
                .min(Comparator.comparingInt((Lot lot) -> lot.key.priority)
                        .thenComparingLong(lot -> lot.key.expires)
                        .thenComparing(lot -> lot.key.paid)
                        .thenComparingLong(lot -> lot.key.created));
        next.ifPresent(lot -> {
            lot.left--;
            bill.taken.add(new Taken(number, lot, state));
        });
        return next.isPresent();
    }

    /** Back to where it came from; when that has run out of time, as a credit of its own for 30 days. */
    private void giveBack(Bill bill, Taken taken, String state, long now) {
        taken.state = state;
        Key from = taken.lot.key;
        if (now < from.expires) {
            taken.lot.left++;
        } else {
            user(bill.user).lots.add(new Lot(new Key(from.priority, now + 30 * DAY, from.paid, now), 1));
        }
    }

    private void welcome(User user, long now) {
        if (!user.welcomed && welcome > 0) {
            user.welcomed = true;
            user.lots.add(new Lot(new Key(100, NEVER, false, now), welcome));
        }
    }
}
