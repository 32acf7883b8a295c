package dev.mockmate.benchmarks;

import dev.mockmate.benchmarks.HeartbeatLoad.Outcome;
import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Many tests that go on at the same time, each with a heartbeat every 30 s: none may be taken for abandoned, and what the
 * service and its database need for them is told.
 *
 * <p>One test is made over the API; the others are copies of its row for other candidates, each of whom has a token.
 */
final class LiveTests {

    private static final int CONNECTIONS = 64;
    private static final int INTERVAL_SECONDS = 30;

    private LiveTests() {}

    static String candidate(int number) {
        return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012x", number);
    }

    static void measure(int tests, Duration length) {
        PeerTokens tokens = new PeerTokens();
        System.out.println("Signing " + tests + " tokens …");
        List<String> all = IntStream.rangeClosed(1, tests)
                .parallel()
                .mapToObj(number -> tokens.token(candidate(number)))
                .toList();
        Cores.pin(ProcessHandle.current().pid(), Cores.OTHERS);
        try (HeartbeatServer server = HeartbeatServer.service(tokens, Map.of())) {
            make(server, all);
            PartProcesses processes = server.processes();
            double perSecond = tests / (double) INTERVAL_SECONDS;
            System.out.println("Heartbeats of " + tests + " tests for " + length.toSeconds() + " s …");
            Outcome outcome = HeartbeatLoad.during(
                    server.origin(),
                    beats(server.origin(), all),
                    CONNECTIONS,
                    perSecond,
                    Duration.ofSeconds(INTERVAL_SECONDS),
                    length,
                    processes::usage);
            long left = tests - server.number("select count(*) from test_session where status = 'active'");
            print(tests, perSecond, outcome, left);
            Aims aims = new Aims();
            aims.atMost("tests taken for abandoned", left, 0);
            aims.atMost("heartbeats refused", refused(outcome), 0);
            aims.print();
            aims.check();
        }
    }

    private static void make(HeartbeatServer server, List<String> tokens) {
        byte[] create = HeartbeatLoad.request(
                server.origin(),
                "POST",
                "/api/test-session",
                tokens.get(0),
                "{\"candidate_id\":\"" + candidate(1) + "\",\"test_duration_minutes\":120}");
        Outcome made = HeartbeatLoad.each(server.origin(), List.of(create), 1, server.processes()::usage);
        if (!made.isAll("201")) {
            throw new NotMeasuredException("A test could not be made: " + made.answers());
        }
        server.number("""
                with copies as (
                    insert into test_session
                    select copy.* from test_session t, generate_series(2, %d) n,
                        lateral jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'candidate_id',
                            '00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))) copy
                    returning 1)
                select count(*) from copies
                """.formatted(tokens.size()));
    }

    /** Written when they are sent: all of them would not fit into memory. */
    private static List<byte[]> beats(String origin, List<String> tokens) {
        return new AbstractList<>() {
            @Override
            public byte[] get(int index) {
                return HeartbeatLoad.request(
                        origin,
                        "PUT",
                        "/api/test-session/" + candidate(index + 1) + "/heartbeat",
                        tokens.get(index),
                        "");
            }

            @Override
            public int size() {
                return tokens.size();
            }
        };
    }

    private static long refused(Outcome outcome) {
        return outcome.answers().entrySet().stream()
                .filter(answer -> !answer.getKey().equals("200"))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }

    private static void print(int tests, double perSecond, Outcome outcome, long left) {
        System.out.println();
        System.out.println("## heartbeats --live");
        System.out.println();
        System.out.println(
                "| tests | beats a second | answered a second | p50 ms | p99 ms | server's cores | database's cores | taken"
                        + " for abandoned |");
        System.out.println("|--:|--:|--:|--:|--:|--:|--:|--:|");
        double seconds = outcome.used().seconds();
        System.out.println(String.format(
                Locale.ROOT,
                "| %d | %.0f | %.0f | %.2f | %.1f | %.2f | %.2f | %d |",
                tests,
                perSecond,
                outcome.perSecond(),
                outcome.latencies().millisAt(50),
                outcome.latencies().millisAt(99),
                outcome.used().cpuMillis().get(HeartbeatServer.SERVER) / 1000.0 / seconds,
                outcome.used().cpuMillis().get(HeartbeatServer.DATABASE) / 1000.0 / seconds,
                left));
        System.out.println();
    }
}
