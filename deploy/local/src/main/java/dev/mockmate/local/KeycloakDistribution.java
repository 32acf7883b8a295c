package dev.mockmate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keycloak as all stacks of a checkout share it, made once per version: unpacked, built, and with a database that holds its
 * tables and the realm {@code master} and nothing else.
 *
 * <p>Keycloak's build step fixes database kind and path for good and makes each later start about three times faster; a stack
 * that begins with a copy of the database is ready after two thirds of the processor time. The user {@code operator} of
 * {@code master} has the password that {@code secrets.properties} beside the distribution tells.
 */
final class KeycloakDistribution {

    private static final List<String> BUILD_OPTIONS = List.of(
            "build",
            "--db=dev-file",
            "--http-relative-path=/auth",
            "--health-enabled=false",
            "--metrics-enabled=false",
            "--features-disabled=kerberos,ciba,device-flow,par,impersonation,passkeys");
    private static final String DATABASE = "h2";
    private static final String DATABASE_FILE = DATABASE + ".mv.db";

    private final String java;
    private final Path archive;
    private final Path path;

    /**
     * @param root the repository
     * @param java the command
     */
    KeycloakDistribution(Path root, String java) {
        this.java = java;
        this.archive = archive(root);
        String version = archive.getFileName()
                .toString()
                .replace("keycloak-quarkus-dist-", "")
                .replace(".tar.gz", "");
        this.path = root.resolve(".mockmate/keycloak-dist-" + version).toAbsolutePath();
    }

    /** The archive the build has fetched; where it is not, the path it should have. */
    static Path archive(Path root) {
        Path dir = root.resolve("deploy/local/target/keycloak");
        if (Files.isDirectory(dir)) {
            try (Stream<Path> found = Files.list(dir)) {
                return found.filter(file -> file.toString().endsWith(".tar.gz"))
                        .sorted()
                        .reduce((older, newer) -> newer)
                        .orElse(dir);
            } catch (IOException e) {
                throw new UncheckedIOException("Could not list " + dir, e);
            }
        }
        return dir;
    }

    /** Where the database lies. */
    static String databaseOption(Path directory) {
        return "--db-url=jdbc:h2:file:" + directory.resolve(DATABASE) + ";NON_KEYWORDS=VALUE";
    }

    Path path() {
        return path;
    }

    /** Whether the slow first step, unpack and build, still has to be done. */
    boolean needsBuild() {
        return !Files.exists(database());
    }

    /** Puts a copy of the database there. */
    void copyDatabase(Path directory) throws IOException {
        Files.copy(database(), directory.resolve(DATABASE_FILE), StandardCopyOption.REPLACE_EXISTING);
    }

    /** What begins each command of Keycloak: run without {@code kc.sh}, so that there is one process and no shell. */
    List<String> command(Path home) {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(StackBuilder.MEMORY_FLAGS);
        command.addAll(List.of(
                "-Xms32m",
                "-Xmx256m",
                "-Xmn20m",
                "-XX:MaxMetaspaceSize=224m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    /** Unpacks and builds it if that was not done yet. */
    void build(Path log) throws IOException {
        Files.createDirectories(path);
        // Two stacks may start at once on a fresh checkout.
        try (FileChannel channel =
                        FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || !needsBuild()) {
                return;
            }
            run(
                    log,
                    Map.of(),
                    List.of("tar", "xzf", archive.toString(), "-C", path.toString(), "--strip-components=1"));
            List<String> build = new ArrayList<>();
            build.add(path.resolve("bin/kc.sh").toString());
            build.addAll(BUILD_OPTIONS);
            run(log, Map.of("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UseG1GC"), build);
            makeDatabase(log);
        }
    }

    /** Whatever Keycloak runs first makes tables and {@code master}; an export ends by itself and leaves nothing else. */
    private void makeDatabase(Path log) throws IOException {
        Path unfinished = Files.createTempDirectory(path, "database");
        List<String> export = new ArrayList<>(command(path));
        export.addAll(List.of(
                "export",
                "--optimized",
                "--realm=master",
                "--file=" + unfinished.resolve("master.json"),
                databaseOption(unfinished),
                "--log-level=warn"));
        run(
                log,
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "operator",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        new Secrets(path, new SecureRandom()).of("keycloak.operator")),
                export);
        Files.move(unfinished.resolve(DATABASE_FILE), database(), StandardCopyOption.ATOMIC_MOVE);
        DataDir.delete(unfinished);
    }

    private Path database() {
        return path.resolve(DATABASE_FILE);
    }

    private static void run(Path log, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new StartFailure("Keycloak could not be prepared: " + command.get(0) + " ended with " + code
                        + ". The end of " + log + ":\n  " + String.join("\n  ", Part.tail(log)));
            }
        } catch (InterruptedException e) {
            ProcessTree.kill(process.toHandle());
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while preparing Keycloak", e);
        }
    }
}
