package dev.mockmate.local;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The identity provider: gives each stack a home of its own with links to the {@link KeycloakDistribution shared
 * distribution}, a copy of its empty database and the realm to import, and says how to run it. The issuer in tokens is the
 * origin's address, whatever port a request came in on.
 */
final class Keycloak {

    private static final List<String> LINKED = List.of("lib", "conf", "providers", "themes", "version.txt");
    private static final String DATA = "data";
    private static final String LOGOUT_URIS = "post.logout.redirect.uris";

    private final KeycloakDistribution distribution;
    private final Path home;

    /** @param dataDir of the stack */
    Keycloak(KeycloakDistribution distribution, Path dataDir) {
        this.distribution = distribution;
        this.home = dataDir.resolve("keycloak");
    }

    /** Lays out this stack's home with the realm to import; the distribution is built if need be. */
    void prepare(Realm realm, Path log) {
        try {
            distribution.build(log);
            layOutHome(realm);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not prepare Keycloak in " + home, e);
        }
    }

    /** The command that serves the realm; run without {@code kc.sh}, so that there is one process and no shell. */
    List<String> command(int port, String origin) {
        List<String> command = new ArrayList<>(distribution.command(home));
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + port,
                "--hostname=" + origin + "/auth",
                KeycloakDistribution.databaseOption(home.resolve(DATA)),
                "--log-level=warn"));
        return command;
    }

    private void layOutHome(Realm realm) throws IOException {
        Path data = home.resolve(DATA);
        Path imports = data.resolve("import");
        Files.createDirectories(imports);
        for (String name : LINKED) {
            Path link = home.resolve(name);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.path().resolve(name));
        }
        Path realmFile = imports.resolve("mockmate-realm.json");
        boolean unchanged =
                Files.exists(realmFile) && Files.readString(realmFile).equals(realm.json());
        if (!unchanged) {
            // A realm that exists is not imported again; users keep their ids, which the file fixes.
            try (Stream<Path> files = Files.list(data)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
            distribution.copyDatabase(data);
            Files.writeString(realmFile, realm.json());
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
