// Longer than 300 lines: unpacking, starting and stopping a server are one order, which is read in one place.
package dev.mockmate.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real PostgreSQL server of this machine, started from packaged binaries.
 *
 * <p>Two kinds: {@link #start} keeps its data directory for the next start and recovers it after a crash;
 * {@link #temporary} lives in a directory of its own that goes with it, at the latest when the JVM exits. Roles made by
 * {@link #createDatabase} sign in with their password (SCRAM); the superuser {@code postgres} needs none from this
 * machine. PostgreSQL refuses to run as root, so for root it is started in a user namespace ({@code unshare -U}).
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final String TEMPORARY_PREFIX = "mockmate-pg-";
    private static final String OWNER_FILE = "owner.pid";

    private static final Map<String, String> SMALL = Map.of(
            "shared_buffers", "48MB",
            "unix_socket_directories", "",
            "timezone", "UTC",
            "log_min_messages", "warning");
    private static final Map<String, String> DISPOSABLE = Map.of(
            "max_connections", "200",
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off");
    // The library's own defaults lose the last commits of a killed server.
    private static final Map<String, String> LASTING =
            Map.of("max_connections", "200", "fsync", "on", "synchronous_commit", "on");

    private final EmbeddedPostgres server;
    private final Path dataDir;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable afterStop;

    private LocalPostgres(EmbeddedPostgres server, Path dataDir, Runnable afterStop) {
        this.server = server;
        this.dataDir = dataDir;
        this.afterStop = afterStop;
    }

    /**
     * Starts a server on {@code dataDir}, which is created when it does not exist. A server that a killed program left
     * running on the same directory is stopped first.
     *
     * @param port 0 for a free one
     * @param keepData whether the directory stays after {@link #close}; if so every commit is forced to disk
     * @param serverConfig settings of {@code postgresql.conf} that take precedence over the ones chosen here
     */
    public static LocalPostgres start(Path dataDir, int port, boolean keepData, Map<String, String> serverConfig) {
        return launch(dataDir, port, serverConfig, keepData, Optional.empty(), () -> {
            if (!keepData) {
                Trees.delete(dataDir);
            }
        });
    }

    /** As {@link #start}, with what the server writes to its console appended to {@code log}. */
    public static LocalPostgres start(Path dataDir, int port, Map<String, String> serverConfig, Path log) {
        return launch(dataDir, port, serverConfig, true, Optional.of(log), () -> {});
    }

    /**
     * Starts an empty server for tests on a free port: no forcing to disk, 200 connections, gone with the JVM. What
     * earlier test JVMs left behind when they were killed is removed first.
     */
    public static LocalPostgres temporary() {
        removeOrphans();
        try {
            Path root = Files.createTempDirectory(TEMPORARY_PREFIX);
            Files.writeString(
                    root.resolve(OWNER_FILE),
                    Long.toString(ProcessHandle.current().pid()));
            LocalPostgres started =
                    launch(root.resolve("data"), 0, Map.of(), false, Optional.empty(), () -> Trees.delete(root));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "postgres-closer"));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory for PostgreSQL", e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Process id of the running server. */
    public long pid() {
        return recordedPid(dataDir).orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
    }

    /** JDBC address of a database of this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    /** Makes the role and the database it owns; where they exist, sets the role's password. */
    public void createDatabase(String name, String owner, String password) {
        requireName(name);
        requireName(owner);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            String verb = exists(connection, "select 1 from pg_roles where rolname = ?", owner) ? "alter" : "create";
            statement.execute(verb + " role " + owner + " login password '" + password.replace("'", "''") + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + owner);
                statement.execute("revoke connect on database " + name + " from public");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create database " + name + " for " + owner, e);
        }
    }

    /** Drops the database when it exists, with the connections it still has. */
    public void dropDatabase(String name) {
        requireName(name);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException("Could not drop database " + name, e);
        }
    }

    /** Stops the server; open transactions are rolled back. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        Optional<ProcessHandle> process = recordedPid(dataDir).flatMap(ProcessHandle::of);
        try {
            if (process.filter(ProcessHandle::isAlive).isPresent()) {
                server.close();
            } else {
                // It was killed: that it cannot be stopped is no news.
                Quiet.silently("io.zonky.test", server);
            }
            process.ifPresent(LocalPostgres::gone);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        } finally {
            stopServerOn(dataDir);
            afterStop.run();
        }
    }

    /** Stops the server that runs on {@code dataDir}, whoever started it; nothing happens when there is none. */
    public static void stopServerOn(Path dataDir) {
        Optional<ProcessHandle> found = recordedPid(dataDir).flatMap(ProcessHandle::of);
        if (found.isEmpty() || !serves(found.get(), dataDir)) {
            return;
        }
        ProcessHandle server = found.get();
        // SIGINT is PostgreSQL's "fast" stop; SIGTERM would wait until every client has left.
        signal("INT", server);
        if (!gone(server)) {
            signal("QUIT", server);
            if (!gone(server)) {
                server.destroyForcibly();
                gone(server);
            }
        }
    }

    private static LocalPostgres launch(
            Path dataDir,
            int port,
            Map<String, String> serverConfig,
            boolean lasting,
            Optional<Path> log,
            Runnable afterStop) {
        Quiet.servers();
        requireUserWhoMayRunIt();
        stopServerOn(dataDir);
        Map<String, String> config = new LinkedHashMap<>(SMALL);
        config.putAll(lasting ? LASTING : DISPOSABLE);
        config.putAll(serverConfig);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(dataDir)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setDataDirectoryCustomizer(LocalPostgres::requirePasswords)
                .setPort(port == 0 ? FreePorts.one() : port);
        config.forEach((key, value) -> builder.setServerConfig(key, "'" + value + "'"));
        log.ifPresent(path -> builder.setOutputRedirector(ProcessBuilder.Redirect.appendTo(path.toFile())));
        try {
            Files.createDirectories(dataDir.toAbsolutePath().getParent());
            return new LocalPostgres(builder.start(), dataDir, afterStop);
        } catch (IOException e) {
            stopServerOn(dataDir);
            throw new UncheckedIOException("PostgreSQL did not start on " + dataDir, e);
        }
    }

    private static void requireUserWhoMayRunIt() {
        boolean root = "root".equals(System.getProperty("user.name"));
        boolean linux = System.getProperty("os.name").toLowerCase().contains("linux");
        if (root && linux && !LinuxUtils.isUnshareAvailable()) {
            throw new IllegalStateException("PostgreSQL refuses to run as root and this kernel allows no user namespace"
                    + " (`unshare -U` fails): run this as an ordinary user, for example with `runuser -u nobody`.");
        }
    }

    private static void requirePasswords(File dataDir) {
        try {
            Files.writeString(
                    dataDir.toPath().resolve("pg_hba.conf"),
                    String.join(
                            System.lineSeparator(),
                            "host all postgres 127.0.0.1/32 trust",
                            "host all postgres ::1/128 trust",
                            "host all all 127.0.0.1/32 scram-sha-256",
                            "host all all ::1/128 scram-sha-256",
                            ""));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write pg_hba.conf", e);
        }
    }

    private static void removeOrphans() {
        try (Stream<Path> candidates = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            candidates
                    .filter(path -> path.getFileName().toString().startsWith(TEMPORARY_PREFIX))
                    .filter(LocalPostgres::isOrphan)
                    .forEach(path -> {
                        stopServerOn(path.resolve("data"));
                        Trees.delete(path);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look for abandoned servers", e);
        }
    }

    private static boolean isOrphan(Path root) {
        try {
            long owner =
                    Long.parseLong(Files.readString(root.resolve(OWNER_FILE)).trim());
            return ProcessHandle.of(owner).filter(ProcessHandle::isAlive).isEmpty();
        } catch (IOException | NumberFormatException e) {
            // Another JVM is just creating or deleting it.
            return false;
        }
    }

    private static Optional<Long> recordedPid(Path dataDir) {
        try {
            List<String> lines = Files.readAllLines(dataDir.resolve("postmaster.pid"));
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.get(0).trim()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A process id is reused after a reboot: only a postgres started on this very directory is ours. */
    private static boolean serves(ProcessHandle process, Path dataDir) {
        String commandLine;
        try {
            commandLine = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException e) {
            commandLine = process.info().commandLine().orElse("");
        }
        return commandLine.contains("postgres") && commandLine.contains(dataDir.toString());
    }

    private static boolean gone(ProcessHandle process) {
        try {
            process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain lower-case SQL name: " + name);
        }
    }
}
