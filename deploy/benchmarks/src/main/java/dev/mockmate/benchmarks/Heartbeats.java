package dev.mockmate.benchmarks;

import dev.mockmate.benchmarks.HeartbeatLoad.Outcome;
import dev.mockmate.benchmarks.HeartbeatServer.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Heartbeats of test sessions, beside those of two servers somebody would write instead, one after the other on the same cores: the
 * server on one, PostgreSQL and the load on the other.
 *
 * <p>Each candidate has a token and a test of their own. Those of newcomers and half of the others are made to warm up, the other
 * half is measured; while it warms up a server may use both cores. Then come heartbeats as fast as 64 connections get answers, and
 * at a fixed rate, counted from when they were due.
 */
final class Heartbeats {

    private static final int CONNECTIONS = 64;
    private static final double PER_SECOND = 1_000;
    private static final Duration SETTLING = Duration.ofSeconds(8);
    private static final Duration STATISTICS = Duration.ofSeconds(2);

    /** They send no heartbeats. */
    private static final Map<String, String> NEWCOMERS_STAY = Map.of("MOCKMATE_TEST_SESSION_HEARTBEAT_TIMEOUT", "PT2H");

    private final HeartbeatOptions options;
    private final List<Candidate> candidates;
    private final List<Candidate> newcomers;
    private final PeerTokens tokens = new PeerTokens();

    private record Candidate(String id, String token) {}

    /** What one server was measured with. */
    private record Figures(String name, Outcome created, Outcome closed, Outcome open, double hotShare) {

        double millisOfCreate() {
            return millis(created);
        }

        /** CPU ms of server and database for one heartbeat at the fixed rate. */
        double millisOfBeat() {
            return millis(open);
        }

        private static double millis(Outcome outcome) {
            return outcome.secondsPerThousand(HeartbeatServer.SERVER)
                    + outcome.secondsPerThousand(HeartbeatServer.DATABASE);
        }
    }

    private Heartbeats(HeartbeatOptions options) {
        this.options = options;
        int all = options.candidates() + options.newcomers();
        System.out.println("Signing " + all + " tokens …");
        List<Candidate> signed = IntStream.rangeClosed(1, all)
                .mapToObj(LiveTests::candidate)
                .map(id -> new Candidate(id, tokens.token(id)))
                .toList();
        this.candidates = signed.subList(0, options.candidates());
        this.newcomers = signed.subList(options.candidates(), all);
    }

    static void run(List<String> arguments) {
        HeartbeatOptions options = HeartbeatOptions.of(arguments);
        if (options.live() > 0) {
            LiveTests.measure(options.live(), options.length());
            return;
        }
        new Heartbeats(options).measure();
    }

    private void measure() {
        Cores.pin(ProcessHandle.current().pid(), Cores.OTHERS);
        List<Figures> all = new ArrayList<>();
        try (HeartbeatServer express = HeartbeatServer.peer("express-pg", tokens, Map.of())) {
            all.add(figures("Express + pg", express));
        }
        try (HeartbeatServer fastify =
                HeartbeatServer.peer("fastify-postgresjs", tokens, Map.of("DRIVER", "pg", "JWT_CACHE", "1"))) {
            all.add(figures("Fastify + pg, tokens cached", fastify));
        }
        try (HeartbeatServer service = HeartbeatServer.service(tokens, NEWCOMERS_STAY)) {
            all.add(figures("test-session-service", service));
        }
        print(all);
        Aims aims = aims(all.get(0), all.get(1), all.get(2));
        aims.print();
        aims.check();
    }

    private Figures figures(String name, HeartbeatServer server) {
        System.out.println(name + " …");
        PartProcesses processes = server.processes();
        List<byte[]> creates = creates(server, candidates);
        int half = creates.size() / 2;
        server.warmUp();
        begun(name, server, creates(server, newcomers));
        begun(name, server, creates.subList(0, half));
        server.awaitEventsSent();
        server.measure();
        PartProcesses.Usage beforeCreates = processes.usage();
        Outcome answered = begun(name, server, creates.subList(half, creates.size()));
        server.awaitEventsSent();
        Outcome created = answered.using(processes.usage().since(beforeCreates));
        List<byte[]> beats = new ArrayList<>(requests(
                candidates,
                candidate -> HeartbeatLoad.request(
                        server.origin(),
                        "PUT",
                        "/api/test-session/" + candidate.id() + "/heartbeat",
                        candidate.token(),
                        "")));
        // Not in the order in which the rows lie.
        Collections.shuffle(beats, new Random(1));
        server.warmUp();
        HeartbeatLoad.during(server.origin(), beats, CONNECTIONS, 0, Duration.ZERO, options.warmUp(), processes::usage);
        server.measure();
        awaitStatistics();
        Updates before = server.updates();
        Outcome closed = HeartbeatLoad.during(
                server.origin(), beats, CONNECTIONS, 0, SETTLING, options.length(), processes::usage);
        Outcome open = HeartbeatLoad.during(
                server.origin(), beats, CONNECTIONS, PER_SECOND, SETTLING, options.length(), processes::usage);
        awaitStatistics();
        double hot = server.updates().hotShareSince(before);
        Figures figures = new Figures(name, created, closed, open, hot);
        if (!closed.isAll("200") || !open.isAll("200")) {
            throw new NotMeasuredException(name + " answered " + closed.answers() + " and " + open.answers() + ".");
        }
        return figures;
    }

    /** The server tells its statistics a moment later. */
    private static void awaitStatistics() {
        Pause.of(STATISTICS);
    }

    private static Outcome begun(String name, HeartbeatServer server, List<byte[]> creates) {
        Outcome outcome = HeartbeatLoad.each(server.origin(), creates, CONNECTIONS, server.processes()::usage);
        if (!outcome.isAll("201") || outcome.answered() != creates.size()) {
            throw new NotMeasuredException(
                    name + " answered " + outcome.answers() + " to " + creates.size() + " new tests.");
        }
        return outcome;
    }

    private static List<byte[]> creates(HeartbeatServer server, List<Candidate> whose) {
        return requests(
                whose,
                candidate -> HeartbeatLoad.request(
                        server.origin(),
                        "POST",
                        "/api/test-session",
                        candidate.token(),
                        "{\"candidate_id\":\"" + candidate.id() + "\",\"test_duration_minutes\":60}"));
    }

    private static List<byte[]> requests(List<Candidate> whose, Function<Candidate, byte[]> request) {
        return whose.stream().map(request).toList();
    }

    private void print(List<Figures> all) {
        System.out.println();
        System.out.println("## heartbeats");
        System.out.println();
        System.out.println(candidates.size() + " tests, " + CONNECTIONS + " connections, " + newcomers.size()
                + " tests and " + options.warmUp().toSeconds() + " s of heartbeats to warm up, "
                + options.length().toSeconds() + " s measured; "
                + (Cores.areApart()
                        ? "the server on one core (on both while it warmed up), database and load on the other."
                        : "cores not told apart."));
        System.out.println();
        System.out.println(
                "| server | load | a second | p50 ms | p99 ms | server CPU s/1000 | of it compilers | database CPU s/1000 | HOT | others' cores |");
        System.out.println("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (Figures each : all) {
            row(each.name(), "create, closed", each.created(), "");
            row(each.name(), "heartbeat, closed", each.closed(), "");
            row(
                    each.name(),
                    "heartbeat, " + Math.round(PER_SECOND) + " a second",
                    each.open(),
                    String.format(Locale.ROOT, "%.1f %%", 100 * each.hotShare()));
        }
        System.out.println();
    }

    private static void row(String name, String load, Outcome outcome, String hot) {
        PartProcesses.Usage used = outcome.used();
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.2f | %.1f | %.3f | %.3f | %.3f | %s | %.2f |",
                name,
                load,
                outcome.perSecond(),
                outcome.latencies().millisAt(50),
                outcome.latencies().millisAt(99),
                outcome.secondsPerThousand(HeartbeatServer.SERVER),
                outcome.compilerSecondsPerThousand(HeartbeatServer.SERVER),
                outcome.secondsPerThousand(HeartbeatServer.DATABASE),
                hot,
                (used.machineCpuMillis() - used.cpuMillisOfAll()) / 1000.0 / used.seconds()));
    }

    private static Aims aims(Figures express, Figures fastify, Figures service) {
        Aims aims = new Aims();
        aims.atMost("CPU a heartbeat, of Express's", service.millisOfBeat() / express.millisOfBeat(), 0.2);
        aims.atMost("CPU a heartbeat, of Fastify's", service.millisOfBeat() / fastify.millisOfBeat(), 0.5);
        aims.atMost("CPU a created test, of Fastify's", service.millisOfCreate() / fastify.millisOfCreate(), 2);
        double theirs = Math.min(
                express.open().latencies().millisAt(99),
                fastify.open().latencies().millisAt(99));
        aims.atMost(
                "p99 at 1000 a second, of the better peer's",
                service.open().latencies().millisAt(99) / theirs,
                1);
        aims.atMost("updates that are not HOT, %", 100 * (1 - service.hotShare()), 1);
        return aims;
    }
}
