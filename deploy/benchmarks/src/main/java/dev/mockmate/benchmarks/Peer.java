package dev.mockmate.benchmarks;

import dev.mockmate.platform.embedded.FreePorts;
import dev.mockmate.platform.embedded.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A server of {@code deploy/benchmarks/peers}, on Node.js with a PostgreSQL of its own that has the settings of the local stack.
 * Its libraries come from the npm registry when it is started for the first time.
 */
final class Peer implements AutoCloseable {

    static final String NODE = "node";
    static final String POSTGRES = "postgresql";

    /** The name, role and password of its database. */
    static final String DATABASE = "peer";

    private static final long START_LIMIT_SECONDS = 60;
    private static final long INSTALL_LIMIT_SECONDS = 180;

    private final Path directory;
    private final LocalPostgres postgres;
    private final Process server;
    private final int port;

    private Peer(Path directory, LocalPostgres postgres, Process server, int port) {
        this.directory = directory;
        this.postgres = postgres;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts one.
     *
     * @param name of its directory, whose {@code schema.sql} is run first
     * @param environment besides {@code PORT}, {@code DATABASE_URL} and what tokens need
     */
    static Peer start(String name, PeerTokens tokens, Map<String, String> environment) {
        Path source = Path.of(System.getProperty("mockmate.root", ""), "deploy/benchmarks/peers", name);
        install(source);
        try {
            Path directory = Files.createTempDirectory("mockmate-peer-");
            LocalPostgres postgres = LocalPostgres.start(directory.resolve("postgresql"), 0, true, Map.of());
            postgres.createDatabase(DATABASE, DATABASE, DATABASE);
            String url = "postgresql://" + DATABASE + ":" + DATABASE + "@localhost:" + postgres.port() + "/" + DATABASE;
            try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(DATABASE), DATABASE, DATABASE);
                    Statement statement = connection.createStatement()) {
                statement.execute(Files.readString(source.resolve("schema.sql")));
            }
            tokens.writePublicKey(directory.resolve("key.pem"));
            int port = FreePorts.take(1).get(0);
            Map<String, String> variables = new HashMap<>(environment);
            variables.put("PORT", Integer.toString(port));
            variables.put("DATABASE_URL", url);
            variables.put("AUTH", "jwt");
            variables.put("JWT_PUBLIC_KEY", directory.resolve("key.pem").toString());
            variables.put("JWT_ISSUER", PeerTokens.ISSUER);
            variables.put("NODE_ENV", "production");
            Path log = directory.resolve("log");
            ProcessBuilder builder = new ProcessBuilder(
                            NODE, source.resolve("server.js").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(variables);
            Peer peer = new Peer(directory, postgres, builder.start(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(peer::close, "peer-closer"));
            peer.awaitReady(log);
            return peer;
        } catch (IOException | SQLException e) {
            throw new NotMeasuredException("The peer " + name + " did not start: " + e.getMessage(), e);
        }
    }

    private static void install(Path source) {
        if (Files.isDirectory(source.resolve("node_modules"))) {
            return;
        }
        System.out.println("Getting the libraries of " + source.getFileName() + " …");
        try {
            Process npm = new ProcessBuilder("npm", "install", "--no-package-lock", "--no-audit", "--no-fund")
                    .directory(source.toFile())
                    .inheritIO()
                    .start();
            if (!npm.waitFor(INSTALL_LIMIT_SECONDS, TimeUnit.SECONDS) || npm.exitValue() != 0) {
                npm.destroy();
                throw new NotMeasuredException("npm install failed in " + source + ".");
            }
        } catch (IOException e) {
            throw new NotMeasuredException("Peers need Node.js 20 or later with npm: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasuredException("Interrupted.", e);
        }
    }

    private void awaitReady(Path log) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS);
        while (!Files.readString(log).contains("ready")) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                String said = Files.readString(log);
                close();
                throw new NotMeasuredException("A peer did not start: " + said);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    String origin() {
        return "http://localhost:" + port;
    }

    String jdbcUrl() {
        return postgres.jdbcUrl(DATABASE);
    }

    PartProcesses processes() {
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put(NODE, server.pid());
        pids.put(POSTGRES, postgres.pid());
        return PartProcesses.of(pids);
    }

    @Override
    public synchronized void close() {
        server.destroy();
        postgres.close();
        List<Path> found = new ArrayList<>();
        try (var paths = Files.walk(directory)) {
            paths.forEach(found::add);
            for (int i = found.size() - 1; i >= 0; i--) {
                Files.deleteIfExists(found.get(i));
            }
        } catch (java.nio.file.NoSuchFileException closedBefore) {
            // nothing is left to remove
        } catch (IOException e) {
            throw new UncheckedIOException("Could not remove " + directory, e);
        }
    }
}
