package dev.mockmate.benchmarks;

import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import dev.mockmate.local.ThrowawayStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Charges a second of the ledger when all are one user's and when they are spread over many users, side by side with the plain
 * "select, check, update" transaction on the same PostgreSQL.
 *
 * <pre>
 *   billing: session.metered in Kafka ─► inbox, wallet, burn order, double-entry postings, credit-charged in the outbox ─► commit
 *   plain:   select balance for update ─► check ─► update balance, insert a row ─► commit, by as many connections as billing has
 * </pre>
 *
 * Billing's way does far more for a charge than the plain one. What is compared is how much each loses when all charges fall on one
 * account, and what is left to that account: there the plain transactions wait for each other's commits.
 */
final class LedgerCharges {

    private static final int USERS = 1_000;
    /** Each session is charged once a round, so that a hot user's charges can be as many at once as those of the others. */
    private static final int SESSIONS = 1_000;

    private static final int WARM_UP_ROUNDS = 6;
    private static final int ROUNDS = 10;
    private static final int REPETITIONS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

    /** Both compilers, unlike the local stack's own flags, which save memory at the cost of speed. */
    private static final List<String> JVM_FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xms192m",
            "-Xmx320m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final Sessions hot = Sessions.of(SESSIONS, 1);
    private final Sessions spread = Sessions.of(SESSIONS, USERS);
    private final LedgerDatabase ledger;
    private final SessionEvents events;

    private LedgerCharges(LocalStack stack) {
        this.ledger = new LedgerDatabase(stack);
        this.events = new SessionEvents("localhost:" + stack.port(LocalStack.KAFKA));
    }

    static void run() {
        try (ThrowawayStack throwaway =
                ThrowawayStack.start("benchmark", builder -> builder.services(Set.of(Service.BILLING))
                        .env(Service.BILLING.module(), Map.of("MOCKMATE_BILLING_WELCOME_CREDITS", "1000000"))
                        .jvmFlags(JVM_FLAGS))) {
            LedgerCharges benchmark = new LedgerCharges(throwaway.stack());
            try {
                benchmark.measure(throwaway.stack());
            } finally {
                benchmark.close();
            }
        }
    }

    private void measure(LocalStack stack) {
        System.out.println("Beginning " + 2 * SESSIONS + " sessions and warming up …");
        begin(hot);
        begin(spread);
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            charge(spread, 1);
            charge(hot, 1);
        }
        List<Double> billingSpread = new ArrayList<>();
        List<Double> billingHot = new ArrayList<>();
        List<Double> plainSpread = new ArrayList<>();
        List<Double> plainHot = new ArrayList<>();
        try (PlainLedger plain = new PlainLedger(stack, USERS)) {
            plain.chargesASecond(USERS);
            for (int repetition = 0; repetition < REPETITIONS; repetition++) {
                billingSpread.add(charge(spread, ROUNDS));
                billingHot.add(charge(hot, ROUNDS));
                plainSpread.add(plain.chargesASecond(USERS));
                plainHot.add(plain.chargesASecond(1));
            }
        }
        print(billingSpread, billingHot, plainSpread, plainHot);
    }

    private void begin(Sessions sessions) {
        long numbered = ledger.numbered();
        events.send(sessions.all(), SessionEvents::activationRequested);
        await(sessions, "hold", SESSIONS, numbered + SESSIONS);
        events.send(sessions.all(), SessionEvents::began);
        await(sessions, "capture", SESSIONS, numbered + 2L * SESSIONS);
    }

    /** Charges every session {@code rounds} more hours and answers the charges a second, first event to last commit. */
    private double charge(Sessions sessions, int rounds) {
        long charges = (long) rounds * SESSIONS;
        long wanted = ledger.count(sessions.users(), "charge") + charges;
        long numbered = ledger.numbered() + charges;
        long start = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            int hours = sessions.nextHour();
            events.send(sessions.all(), session -> SessionEvents.metered(session, hours));
        }
        await(sessions, "charge", wanted, numbered);
        return charges / ((System.nanoTime() - start) / 1e9);
    }

    /** Waits without troubling the database until so many postings are numbered, then until they are committed. */
    private void await(Sessions sessions, String kind, long wanted, long numbered) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (ledger.numbered() < numbered || ledger.count(sessions.users(), kind) < wanted) {
            if (System.nanoTime() > deadline) {
                throw new NotMeasuredException("Only " + ledger.count(sessions.users(), kind) + " of " + wanted
                        + " postings of kind " + kind + " came in time.");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        long found = ledger.count(sessions.users(), kind);
        if (found > wanted) {
            throw new NotMeasuredException("The ledger has " + found + " postings of kind " + kind + ", not " + wanted);
        }
    }

    private void print(List<Double> spreadRate, List<Double> hotRate, List<Double> plainSpread, List<Double> plainHot) {
        System.out.println();
        System.out.println("ledger: charges a second, " + ROUNDS * SESSIONS + " charges of " + SESSIONS
                + " running sessions each time, median of " + REPETITIONS + " in turn");
        System.out.println("cores " + Runtime.getRuntime().availableProcessors() + ", Java "
                + Runtime.version().feature() + ", synchronous commits, one billing replica");
        System.out.printf(Locale.ROOT, "%-44s %14s %12s %12s%n", "", USERS + " accounts", "1 account", "hot/spread");
        line("billing, event to commit", spreadRate, hotRate);
        line("plain select, check, update", plainSpread, plainHot);
        Aims aims = new Aims();
        aims.atLeast("billing's hot account, of spread", median(hotRate) / median(spreadRate), 0.8);
        aims.atLeast("billing's hot account, of the plain one", median(hotRate) / median(plainHot), 3);
        System.out.println();
        aims.print();
        aims.check();
    }

    private static void line(String name, List<Double> spreadRate, List<Double> hotRate) {
        double many = median(spreadRate);
        double one = median(hotRate);
        System.out.printf(Locale.ROOT, "%-44s %14.0f %12.0f %12.2f%n", name, many, one, one / many);
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    private void close() {
        events.close();
        ledger.close();
    }

    /** Sessions that run, and how many hours they have run. */
    private static final class Sessions {
        private final List<SessionEvents.Session> all;
        private int hours;

        private Sessions(List<SessionEvents.Session> all) {
            this.all = all;
        }

        static Sessions of(int sessions, int users) {
            List<UUID> owners = new ArrayList<>();
            for (int user = 0; user < users; user++) {
                owners.add(UUID.randomUUID());
            }
            List<SessionEvents.Session> all = new ArrayList<>();
            for (int session = 0; session < sessions; session++) {
                all.add(new SessionEvents.Session(UUID.randomUUID(), owners.get(session % users)));
            }
            return new Sessions(List.copyOf(all));
        }

        List<SessionEvents.Session> all() {
            return all;
        }

        List<UUID> users() {
            return all.stream().map(SessionEvents.Session::user).distinct().toList();
        }

        int nextHour() {
            hours++;
            return hours;
        }
    }
}
