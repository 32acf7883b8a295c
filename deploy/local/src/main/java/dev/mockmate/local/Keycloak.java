package dev.mockmate.local;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The identity provider: unpacks and builds Keycloak once per version, gives each stack a home of its own, and says how
 * to run it.
 *
 * <p>Keycloak's build step fixes database kind and path for good and makes each later start about three times faster. The
 * distribution is shared; a stack's home holds links to it and its own data. The issuer in tokens is the origin's
 * address, whatever port a request came in on.
 */
final class Keycloak {

    private static final List<String> BUILD_OPTIONS = List.of(
            "build",
            "--db=dev-file",
            "--http-relative-path=/auth",
            "--health-enabled=false",
            "--metrics-enabled=false",
            "--features-disabled=kerberos,ciba,device-flow,par,impersonation,passkeys");
    private static final List<String> LINKED = List.of("lib", "conf", "providers", "themes", "version.txt");
    private static final String READY = ".built";
    private static final String LOGOUT_URIS = "post.logout.redirect.uris";

    private final Path archive;
    private final Path distribution;
    private final Path home;

    /**
     * @param root the repository
     * @param dataDir of the stack
     */
    Keycloak(Path root, Path dataDir) {
        this.archive = archive(root);
        String version = archive.getFileName()
                .toString()
                .replace("keycloak-quarkus-dist-", "")
                .replace(".tar.gz", "");
        this.distribution = root.resolve(".mockmate/keycloak-dist-" + version);
        this.home = dataDir.resolve("keycloak");
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

    /** Whether the slow first step, unpack and build, still has to be done. */
    boolean needsBuild() {
        return !Files.exists(distribution.resolve(READY));
    }

    /** Unpacks and builds the distribution if need be, and lays out this stack's home with the realm to import. */
    void prepare(Realm realm, Path log) {
        try {
            buildOnce(log);
            layOutHome(realm);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not prepare Keycloak in " + home, e);
        }
    }

    /** The command that serves the realm; run without {@code kc.sh}, so that there is one process and no shell. */
    List<String> command(String java, int port, String origin) {
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xms32m",
                "-Xmx256m",
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
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + port,
                "--hostname=" + origin + "/auth",
                "--db-url=jdbc:h2:file:" + home.resolve("data/h2") + ";NON_KEYWORDS=VALUE",
                "--log-level=warn"));
        return command;
    }

    private void buildOnce(Path log) throws IOException {
        Files.createDirectories(distribution);
        // Two stacks may start at once on a fresh checkout.
        try (FileChannel channel = FileChannel.open(
                        distribution.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || !needsBuild()) {
                return;
            }
            run(log, List.of("tar", "xzf", archive.toString(), "-C", distribution.toString(), "--strip-components=1"));
            List<String> build = new ArrayList<>();
            build.add(distribution.resolve("bin/kc.sh").toString());
            build.addAll(BUILD_OPTIONS);
            run(log, build);
            Files.createFile(distribution.resolve(READY));
        }
    }

    private void layOutHome(Realm realm) throws IOException {
        Path imports = home.resolve("data/import");
        Files.createDirectories(imports);
        for (String name : LINKED) {
            Path link = home.resolve(name);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(name).toAbsolutePath());
        }
        Path realmFile = imports.resolve("mockmate-realm.json");
        boolean unchanged =
                Files.exists(realmFile) && Files.readString(realmFile).equals(realm.json());
        if (!unchanged) {
            // A realm that exists is not imported again; users keep their ids, which the file fixes.
            try (Stream<Path> files = Files.list(home.resolve("data"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
            Files.writeString(realmFile, realm.json());
        }
    }

    private static void run(Path log, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UseG1GC");
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

    /**
     * The realm {@code mockmate} for one stack.
     *
     * @param json what Keycloak imports
     */
    record Realm(String json) {

        /**
         * The realm for clients at {@code origin}.
         *
         * @param moreCandidates users {@code load1} … beside the documented ones
         * @param allowedOrigins where pages of others are served that sign users in with {@code mockmate-web}
         */
        static Realm of(
                String origin,
                List<String> allowedOrigins,
                int moreCandidates,
                String gatewaySecret,
                String pagesSecret) {
            try (InputStream in = Keycloak.class.getResourceAsStream("/keycloak/mockmate-realm.json")) {
                String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                JsonObject realm = new JsonObject(template.replace("@origin@", origin)
                        .replace("@gatewaySecret@", gatewaySecret)
                        .replace("@pagesSecret@", pagesSecret));
                allow(realm, allowedOrigins);
                addCandidates(realm, moreCandidates);
                return new Realm(realm.encodePrettily());
            } catch (IOException e) {
                throw new UncheckedIOException("Could not read the realm", e);
            }
        }

        private static void addCandidates(JsonObject realm, int count) {
            JsonArray users = realm.getJsonArray("users");
            JsonObject model = users.getJsonObject(0);
            for (int number = 1; number <= count; number++) {
                String name = "load" + number;
                JsonObject user = model.copy()
                        .put("username", name)
                        .put("email", name + "@mockmate.example")
                        .put("lastName", name);
                user.remove("id");
                user.getJsonArray("credentials").getJsonObject(0).put("value", name);
                users.add(user);
            }
        }

        private static void allow(JsonObject realm, List<String> origins) {
            JsonObject web = realm.getJsonArray("clients").stream()
                    .map(JsonObject.class::cast)
                    .filter(client -> client.getString("clientId").equals("mockmate-web"))
                    .findFirst()
                    .orElseThrow();
            JsonObject attributes = web.getJsonObject("attributes");
            for (String origin : origins) {
                web.getJsonArray("redirectUris").add(origin + "/*");
                web.getJsonArray("webOrigins").add(origin);
                // Keycloak's own separator within this attribute.
                attributes.put(LOGOUT_URIS, attributes.getString(LOGOUT_URIS) + "##" + origin + "/*");
            }
        }
    }
}
