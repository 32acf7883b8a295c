package dev.mockmate.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Credits across services, with two replicas of session-service and of billing-service. */
@Order(3)
@ExtendWith(RunningStack.class)
class MoneyIT {

    private static final int CALLERS = 200;
    private static final int CREDITS = 5;
    private static final List<String> REPLICAS = List.of(RunningStack.SESSION, RunningStack.SESSION_REPLICA);

    @Test
    void shouldLetExactlyAsManyBeginAsThereAreCreditsForHoweverManyAskAtOnce() {
        // given five credits and 200 sessions, made at both replicas
        User candidate = User.named("candidate15").withCredits(CREDITS);
        assertThat(candidate.balance()).isEqualTo(new User.Balance(CREDITS, 0));
        List<UUID> sessions = IntStream.range(0, CALLERS)
                .mapToObj(number -> at(candidate, number).createSession())
                .toList();

        // when all are activated at once
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Response> answers;
        try {
            answers = IntStream.range(0, CALLERS)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> activate(at(candidate, number), sessions.get(number)), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            callers.shutdownNow();
        }

        // then five begin and the 195 others stay as they were, once all is decided
        Probe.eventually(Probe.PATIENT, () -> assertThat(statuses(candidate, sessions))
                .containsOnly(Map.entry("active", (long) CREDITS), Map.entry("created", (long) CALLERS - CREDITS)));
        assertThat(candidate.balance()).isEqualTo(new User.Balance(0, CREDITS));

        // and each caller was told what became of its own session, or that it is not decided yet
        assertThat(told(answers, sessions, candidate))
                .containsOnly(Map.entry(true, (long) CREDITS), Map.entry(false, (long) CALLERS - CREDITS));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 402).allSatisfy(MoneyIT::checkRefusal);

        // and whoever was refused is refused again, with the same numbers
        Map<UUID, String> all = allOf(candidate);
        List<UUID> without = sessions.stream()
                .filter(session -> all.get(session).equals("created"))
                .limit(3)
                .toList();
        assertThat(without).hasSize(3).allSatisfy(session -> {
            Response again = candidate.activate(session);
            if (again.statusCode() != 202) {
                checkRefusal(again);
            }
            Probe.eventually(
                    Probe.PATIENT, () -> assertThat(candidate.status(session)).isEqualTo("created"));
        });
        Books.check();
        assertThat(decisions(sessions))
                .as("billing decided each of them, and the three once more")
                .containsOnly(
                        Map.entry("approved", (long) CREDITS), Map.entry("declined", (long) CALLERS - CREDITS + 3));
    }

    @Test
    void shouldSettleTheDifferenceWhenAnOperatorCorrectsADuration() {
        // given a session whose interview began and that was ended within its first hour
        User candidate = User.named("candidate16");
        UUID session = candidate.activeSession();
        String interview = candidate.init(session).getString("id");
        User.ok(candidate.post("/api/mock/{id}/next-question", interview));
        Probe.eventually(() -> assertThat(candidate.postings(session)).containsExactly("capture", "hold"));
        assertThat(candidate.complete(session).statusCode()).isEqualTo(200);
        long before = candidate.balance().available();

        // when it is corrected to 61 minutes, and then to 10
        User.ok(User.admin()
                .postJson(
                        "/api/sessions/" + session + "/finalize",
                        Map.of("total_minutes", 61, "reason", "the recording shows 61 minutes")));

        // then the second credit is charged
        Probe.eventually(() -> assertThat(candidate.balance().available()).isEqualTo(before - 1));
        assertThat(candidate.session(session).getInt("interview_duration")).isEqualTo(61);
        Books.check();

        // and given back
        User.ok(User.admin()
                .postJson(
                        "/api/sessions/" + session + "/finalize",
                        Map.of("total_minutes", 10, "reason", "it was another session's recording")));
        Probe.eventually(() -> assertThat(candidate.balance().available()).isEqualTo(before));
        assertThat(User.ok(candidate.get("/api/sessions/{id}/events?limit=100", session))
                        .getList("items.kind"))
                .as("both stay visible")
                .contains("corrected");
        Books.check();
    }

    @Test
    void shouldGrantWhatWasBoughtOnce() {
        // given a checkout, begun twice with one key
        User candidate = User.named("candidate17");
        long before = candidate.balance().available();
        JsonPath offer = User.ok(candidate.get("/api/billing/packages"));
        String key = UUID.randomUUID().toString();
        Map<String, Object> wanted = Map.of("package_id", offer.getString("items[0].id"));
        Response first = checkout(candidate, key, wanted);
        Response again = checkout(candidate, key, wanted);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(checkout(candidate, key, Map.of("package_id", offer.getString("items[1].id")))
                        .statusCode())
                .isEqualTo(422);

        // when it is paid, and paid again
        String page = first.path("payment_url");
        assertThat(given().get(page).statusCode()).isEqualTo(200);
        assertThat(given().post(page).statusCode()).isEqualTo(200);
        given().post(page);

        // then its credits are there once
        Probe.eventually(
                () -> assertThat(candidate.balance().available()).isEqualTo(before + offer.getLong("items[0].amount")));
        assertThat(User.ok(candidate.get("/api/billing/checkouts/{id}", first.<String>path("id")))
                        .getString("status"))
                .isEqualTo("paid");
        Books.check();
    }

    /** As clients do: a service that has too much to do at the moment says when to come again. */
    private static Response activate(User user, UUID session) {
        AtomicReference<Response> answer = new AtomicReference<>();
        Probe.eventually(Probe.PATIENT, () -> {
            answer.set(user.activate(session));
            assertThat(answer.get().statusCode() == 503 && answer.get().header("Retry-After") != null)
                    .as("told to come again")
                    .isFalse();
        });
        return answer.get();
    }

    /** How many were let in and how many were not, as they were told or, where they were told to wait, found later. */
    private static Map<Boolean, Long> told(List<Response> answers, List<UUID> sessions, User candidate) {
        Map<UUID, String> all = allOf(candidate);
        return IntStream.range(0, CALLERS)
                .mapToObj(number -> switch (answers.get(number).statusCode()) {
                    case 200 -> true;
                    case 402 -> false;
                    case 202 -> all.get(sessions.get(number)).equals("active");
                    default -> throw new AssertionError(answers.get(number).asString());
                })
                .collect(Collectors.groupingBy(letIn -> letIn, Collectors.counting()));
    }

    private static void checkRefusal(Response refused) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(402);
        assertThat(refused.<String>path("code")).isEqualTo("insufficient-credits");
        assertThat(refused.<Integer>path("required")).isEqualTo(1);
        assertThat(refused.<Integer>path("available")).isZero();
    }

    /** How often billing said what about these sessions. */
    private static Map<String, Long> decisions(List<UUID> sessions) {
        Set<String> ids = sessions.stream().map(UUID::toString).collect(Collectors.toSet());
        return EventLog.all().stream()
                .filter(event -> event.topic().equals(Topics.BILLING)
                        && ids.contains(new String(event.key(), StandardCharsets.UTF_8)))
                .map(event -> EventLog.header(event, "ce_type").orElse(""))
                .filter(type -> type.contains(".activation-"))
                .collect(Collectors.groupingBy(
                        type -> type.replaceAll(".*\\.activation-(\\w+)\\.v1", "$1"), Collectors.counting()));
    }

    private static User at(User user, int number) {
        return user.at(RunningStack.stack().url(REPLICAS.get(number % REPLICAS.size())));
    }

    private static Map<String, Long> statuses(User user, List<UUID> sessions) {
        Map<UUID, String> all = allOf(user);
        return sessions.stream().collect(Collectors.groupingBy(all::get, Collectors.counting()));
    }

    /** Where each of the user's sessions stands. */
    private static Map<UUID, String> allOf(User user) {
        Map<UUID, String> all = new HashMap<>();
        String cursor = "";
        do {
            JsonPath page = User.ok(user.get("/api/sessions?limit=100" + cursor));
            page.<Map<String, Object>>getList("items")
                    .forEach(session ->
                            all.put(UUID.fromString((String) session.get("id")), (String) session.get("status")));
            cursor = page.getString("next_cursor") == null ? "" : "&cursor=" + page.getString("next_cursor");
        } while (!cursor.isEmpty());
        return all;
    }

    private static Response checkout(User user, String key, Map<String, Object> body) {
        return user.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/billing/checkouts");
    }
}
