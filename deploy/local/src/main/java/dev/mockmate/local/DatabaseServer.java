package dev.mockmate.local;

import dev.mockmate.platform.embedded.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The PostgreSQL of a stack, with a database and a role for each service. */
final class DatabaseServer {
    private final StackOptions options;
    private final Path data;
    private final Path log;

    private volatile LocalPostgres running;

    DatabaseServer(StackOptions options) {
        this.options = options;
        this.data = options.dataDir().resolve("postgresql");
        this.log = options.dataDir().resolve("logs").resolve(LocalStack.POSTGRES + ".log");
    }

    /** Starts it with all databases. */
    void start(Secrets secrets) {
        run();
        for (Service service : Service.values()) {
            service.database().ifPresent(name -> running.createDatabase(name, name, password(secrets, service)));
        }
    }

    /** Stops it if it runs, and starts it with what it holds. */
    void restart() {
        running.close();
        run();
    }

    /** Ends it at once, as a power cut would. */
    void kill() {
        ProcessHandle.of(running.pid()).ifPresent(ProcessTree::kill);
    }

    /** Stops it in order, also one that an earlier launcher left running. */
    void stop() {
        if (running != null) {
            running.close();
        } else {
            stopLeftover();
        }
    }

    /** Stops one that an earlier launcher left running. */
    void stopLeftover() {
        LocalPostgres.stopServerOn(data);
    }

    Optional<Long> pid() {
        return Optional.ofNullable(running).map(LocalPostgres::pid);
    }

    String jdbcUrl(Service service) {
        return running.jdbcUrl(service.database().orElseThrow());
    }

    /** Password of the role of the same name as the service's database. */
    static String password(Secrets secrets, Service service) {
        return secrets.of(ServiceEnvironment.databaseSecret(service.database().orElseThrow()));
    }

    private void run() {
        try {
            Files.createDirectories(log.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            running = LocalPostgres.start(data, options.ports().postgres(), options.postgresSettings(), log);
        } catch (UncheckedIOException e) {
            throw new StartFailure(
                    "postgresql did not start. The end of " + log + ":\n  " + String.join("\n  ", Part.tail(log)), e);
        }
    }
}
