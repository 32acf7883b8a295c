package dev.mockmate.benchmarks;

import com.sun.net.httpserver.HttpServer;
import dev.mockmate.local.LocalStack;
import dev.mockmate.local.Service;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/**
 * A server that takes the calls about test sessions, on one core, with its database on the other: test-session-service, or a peer.
 * It believes tokens of {@link PeerTokens}.
 */
final class HeartbeatServer implements AutoCloseable {

    static final String SERVER = "server";
    static final String DATABASE = "database";

    private static final String NEVER_REACHED = "1000000";
    private static final String NO_BACKLOG = "select 0";
    private static final Duration SEND_TIMEOUT = Duration.ofMinutes(10);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

    private final String origin;
    private final Map<String, Long> pids;
    private final Database database;
    private final List<AutoCloseable> parts;

    /** @param backlog counts the events that have still to be sent */
    private record Database(String url, String user, String password, String backlog) {}

    /** Updates of a database's tables up to now. */
    record Updates(long all, long hot) {

        /** The part of the updates since then that wrote no index. */
        double hotShareSince(Updates before) {
            return (hot - before.hot) / (double) Math.max(1, all - before.all);
        }
    }

    private HeartbeatServer(String origin, Map<String, Long> pids, Database database, List<AutoCloseable> parts) {
        this.origin = origin;
        this.pids = pids;
        this.database = database;
        this.parts = parts;
    }

    static HeartbeatServer peer(String name, PeerTokens tokens, Map<String, String> environment) {
        Peer peer = Peer.start(name, tokens, environment);
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put(SERVER, peer.processes().pid(Peer.NODE));
        pids.put(DATABASE, peer.processes().pid(Peer.POSTGRES));
        Cores.pin(pids.get(SERVER), Cores.MEASURED);
        Cores.pin(pids.get(DATABASE), Cores.OTHERS);
        return new HeartbeatServer(
                peer.origin(),
                pids,
                new Database(peer.jdbcUrl(), Peer.DATABASE, Peer.DATABASE, NO_BACKLOG),
                List.of(peer));
    }

    /**
     * The service by its own port, like the peers, without limits of a user's or an address's rate.
     *
     * @param more of its settings
     */
    static HeartbeatServer service(PeerTokens tokens, Map<String, String> more) {
        HttpServer keys = keys(tokens);
        String module = Service.TEST_SESSION.module();
        Map<String, String> settings = new LinkedHashMap<>(more);
        settings.put("OIDC_ISSUER", PeerTokens.ISSUER);
        settings.put("OIDC_JWKS_URL", "http://localhost:" + keys.getAddress().getPort() + "/");
        settings.put("MOCKMATE_LIMITS_REQUESTS_PER_SECOND", NEVER_REACHED);
        settings.put("MOCKMATE_LIMITS_BURST", NEVER_REACHED);
        HostedStack stack = HostedStack.start(
                new StackHost.Wishes(true, 0, List.of(module), Map.of(module, settings)), Cores.on(Cores.MEASURED));
        PartProcesses processes = stack.processes();
        processes.parts().stream()
                .filter(part -> !part.equals(module))
                .forEach(part -> Cores.pin(processes.pid(part), Cores.OTHERS));
        // The launcher's tree holds all parts, this one too.
        Cores.pin(processes.pid(module), Cores.MEASURED);
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put(SERVER, processes.pid(module));
        pids.put(DATABASE, processes.pid(LocalStack.POSTGRES));
        Map<String, Integer> ports = ports(stack.dataDir());
        String name = Service.TEST_SESSION.database().orElseThrow();
        return new HeartbeatServer(
                "http://localhost:" + ports.get(module),
                pids,
                new Database(
                        "jdbc:postgresql://localhost:" + ports.get(LocalStack.POSTGRES) + "/" + name,
                        name,
                        secret(stack.dataDir(), "database." + name),
                        CommitTimes.BACKLOG),
                List.of(stack, () -> keys.stop(0)));
    }

    private static HttpServer keys(PeerTokens tokens) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] set = tokens.keySet().getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, set.length);
                exchange.getResponseBody().write(set);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new NotMeasuredException("The keys could not be served: " + e.getMessage(), e);
        }
    }

    private static Map<String, Integer> ports(Path dataDir) {
        try {
            Map<String, Integer> ports = new LinkedHashMap<>();
            for (Object each : new JsonObject(Files.readString(dataDir.resolve("stack.json"))).getJsonArray("parts")) {
                JsonObject part = (JsonObject) each;
                ports.put(part.getString("name"), part.getInteger("port"));
            }
            return ports;
        } catch (IOException e) {
            throw new NotMeasuredException("No stack runs on " + dataDir + ".", e);
        }
    }

    private static String secret(Path dataDir, String name) {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(dataDir.resolve("secrets.properties"))) {
            secrets.load(reader);
            return secrets.getProperty(name);
        } catch (IOException e) {
            throw new NotMeasuredException("The stack's secrets could not be read.", e);
        }
    }

    String origin() {
        return origin;
    }

    PartProcesses processes() {
        return PartProcesses.of(pids);
    }

    /** Lets the server use both cores: its compilers are done sooner. */
    void warmUp() {
        Cores.release(pids.get(SERVER));
    }

    /** Gives the server the one core it is measured on. */
    void measure() {
        Cores.pin(pids.get(SERVER), Cores.MEASURED);
    }

    Updates updates() {
        return asked(
                "select coalesce(sum(n_tup_upd), 0), coalesce(sum(n_tup_hot_upd), 0) from pg_stat_user_tables",
                row -> new Updates(row.getLong(1), row.getLong(2)));
    }

    /** Waits until the events of all that was done are sent, so that what is measured next is measured alone. */
    void awaitEventsSent() {
        long end = System.nanoTime() + SEND_TIMEOUT.toNanos();
        while (number(database.backlog()) > 0) {
            if (System.nanoTime() > end) {
                throw new NotMeasuredException("Events are still waiting to be sent.");
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
    }

    /** The one number a query answers. */
    long number(String query) {
        return asked(query, row -> row.getLong(1));
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> T asked(String query, Row<T> reader) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return reader.read(row);
        } catch (SQLException e) {
            throw new NotMeasuredException("The server's database refused a query: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("Could not stop a part in order: " + e.getMessage());
            }
        }
    }
}
