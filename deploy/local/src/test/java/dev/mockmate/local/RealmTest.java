package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The realm of the local stack, as Keycloak gets it. */
class RealmTest {

    private final JsonObject realm = new JsonObject(Keycloak.Realm.of(
                    "http://localhost:9000", List.of("http://localhost:5173"), 0, "gateway-secret", "pages-secret")
            .json());

    @Test
    void shouldHaveTheDocumentedUsersEachWithAMailAddress() {
        Set<String> users = objects(realm, "users").stream()
                .map(user -> user.getString("username"))
                .filter(name -> !name.startsWith("service-account-"))
                .collect(Collectors.toSet());

        assertEquals(23, users.size());
        assertTrue(users.containsAll(
                Set.of("candidate", "candidate2", "candidate20", "recruiter", "recruiter2", "admin")));
        objects(realm, "users").stream()
                .filter(user -> users.contains(user.getString("username")))
                .forEach(user -> {
                    assertEquals(user.getString("username") + "@mockmate.example", user.getString("email"));
                    assertEquals(
                            user.getString("username"),
                            objects(user, "credentials").get(0).getString("value"));
                });
    }

    @Test
    void shouldPutTheRecruitersIntoTwoOrganisations() {
        Map<String, String> organisations = new TreeMap<>();
        objects(realm, "users").stream()
                .filter(user -> user.containsKey("attributes"))
                .forEach(user -> organisations.put(
                        user.getString("username"),
                        user.getJsonObject("attributes")
                                .getJsonArray("organisation")
                                .getString(0)));

        assertEquals(Map.of("recruiter", "acme", "recruiter2", "globex"), organisations);
    }

    @Test
    void shouldAddressEveryClientsTokensToTheServices() {
        for (JsonObject client : objects(realm, "clients")) {
            assertTrue(
                    objects(client, "protocolMappers").stream()
                            .map(mapper -> mapper.getJsonObject("config"))
                            .anyMatch(config -> "mockmate".equals(config.getString("included.custom.audience"))
                                    && "true".equals(config.getString("access.token.claim"))),
                    client.getString("clientId"));
        }
    }

    @Test
    void shouldLetPagesOfAllowedOriginsSignInAndNoOthers() {
        JsonObject web = client("mockmate-web");

        assertTrue(web.getBoolean("publicClient"));
        assertEquals(
                List.of("http://localhost:9000/*", "http://localhost:5173/*"),
                web.getJsonArray("redirectUris").getList());
        assertEquals(
                List.of("http://localhost:9000", "http://localhost:5173"),
                web.getJsonArray("webOrigins").getList());
    }

    @Test
    void shouldKeepTheClientOfTheOwnPagesToTheirSignIn() {
        JsonObject pages = client("mockmate-pages");

        assertEquals(false, pages.getBoolean("publicClient"));
        assertEquals(false, pages.getBoolean("directAccessGrantsEnabled"));
        assertEquals("pages-secret", pages.getString("secret"));
        assertEquals("S256", pages.getJsonObject("attributes").getString("pkce.code.challenge.method"));
        assertEquals(
                List.of("http://localhost:9000/signin", "http://localhost:9000/signin/*"),
                pages.getJsonArray("redirectUris").getList());
    }

    private JsonObject client(String id) {
        return objects(realm, "clients").stream()
                .filter(client -> client.getString("clientId").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> objects(JsonObject parent, String member) {
        return parent.getJsonArray(member).stream().map(JsonObject.class::cast).toList();
    }
}
