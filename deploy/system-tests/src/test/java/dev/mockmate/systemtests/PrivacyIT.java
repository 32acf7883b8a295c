package dev.mockmate.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.local.Service;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is held about a user is shown whole and forgotten whole, by every service. */
@Order(5)
@ExtendWith(RunningStack.class)
class PrivacyIT {

    private static final String ANSWER =
            "When I worked at %s, my task was to make the nightly settlement job reliable. I made each step idempotent and"
                    + " added an alert. As a result failures fell from four a month to none in six months.";

    @Test
    void shouldShowAndForgetEverythingHeldAboutAUserAndNothingElse() {
        // given a user with text in every service, and a stranger with the like
        String mark = mark();
        User user = User.named("candidate14");
        Held held = fill(user, mark);
        String strangersMark = mark();
        User stranger = User.named("candidate13");
        Held strangers = fill(stranger, strangersMark);

        // then the export tells all of it, and nothing of the stranger
        Response exported = user.get("/api/privacy/export");
        JsonPath export = User.ok(exported);
        String sessions = "services.'session-service'.sessions.kept.find { it.id == '" + held.session + "' }";
        assertThat(export.getString(sessions + ".job_description")).contains(mark);
        String interview = "services.'interview-service'.interviews.find { it.id == '" + held.interview + "' }";
        assertThat(export.getString(interview + ".resume")).contains(mark);
        assertThat(export.getString(interview + ".questions[0].attempts[0].answer_text"))
                .contains(mark);
        assertThat(export.getString("services.'test-session-service'.tests[-1].pending_answers.question1"))
                .contains(mark);
        assertThat(export.getList("services.'billing-service'.books.checkouts.id", String.class))
                .contains(held.checkout);
        assertThat(export.getList("services.'billing-service'.books.ledger.reason", String.class))
                .anyMatch(reason -> reason.contains(mark));
        assertThat(exported.asString()).doesNotContain(strangersMark);
        String mail = export.getString("user.email");
        assertThat(mail).isNotBlank();
        List<String> before = placesOf(mark);
        assertThat(before.toString()).contains("session.", "interview.", "billing.", "test_session.");

        // when the user wants to be forgotten while the session is live
        JsonPath wish = User.ok(user.request().delete("/api/privacy/me"), 202);
        String id = wish.getString("id");
        Probe.eventually(Probe.PATIENT, () -> assertThat(
                        User.ok(user.get("/api/privacy/erasures/{id}", id)).getString("status"))
                .isEqualTo("done"));

        // then no call finds anything
        assertThat(user.get("/api/sessions/{id}", held.session).statusCode()).isEqualTo(404);
        assertThat(User.ok(user.get("/api/sessions")).getList("items")).isEmpty();
        // (late news of the session bring what interview-service knows of it back, until that of its erasure comes)
        Probe.eventually(Probe.PATIENT, () -> {
            assertThat(user.get("/api/mock/{id}", held.interview).statusCode()).isEqualTo(404);
            assertThat(user.report(held.session).statusCode()).isEqualTo(404);
            assertThat(user.get("/api/interviews/{id}/transcript", held.session).statusCode())
                    .isEqualTo(404);
        });
        assertThat(user.get("/api/test-session/{id}", held.userId).statusCode()).isEqualTo(404);
        Probe.eventually(() -> {
            assertThat(User.ok(user.get("/api/billing/ledger")).getList("items"))
                    .isEmpty();
            assertThat(user.balance()).isEqualTo(new User.Balance(0, 0));
            assertThat(user.get("/api/billing/checkouts/{id}", held.checkout).statusCode())
                    .isEqualTo(404);
        });

        // nor does a look into the databases: not one column of one row
        Probe.eventually(Probe.PATIENT, () -> {
            assertThat(placesOf(mark)).isEmpty();
            assertThat(placesOf(mail)).isEmpty();
        });
        assertThat(topicsWith(mark))
                .as("topics that are emptied when their records are read and half a day old")
                .isSubsetOf(Topics.readersOfText().keySet());

        // the books balance, what is the stranger's is untouched, and asking again is no error
        Books.check();
        // (a clock stops when nothing is heard of its client for long)
        assertThat(stranger.status(strangers.session)).isIn("active", "paused");
        assertThat(User.ok(stranger.get("/api/privacy/export")).prettify()).contains(strangersMark);
        String again = User.ok(user.request().delete("/api/privacy/me"), 202).getString("id");
        Probe.eventually(Probe.PATIENT, () -> assertThat(
                        User.ok(user.get("/api/privacy/erasures/{id}", again)).getString("status"))
                .isEqualTo("done"));
        stranger.complete(strangers.session);
    }

    private record Held(String userId, UUID session, String interview, String checkout) {}

    /** Leaves the mark wherever a user, or somebody who writes about one, can leave text. */
    private static Held fill(User user, String mark) {
        JsonPath created = User.ok(
                user.request()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("application/json")
                        .body(Map.of(
                                "session_name", "Practice " + mark,
                                "job_title", "Engineer " + mark,
                                "job_description", "We want somebody who knows " + mark,
                                "company", mark))
                        .post("/api/sessions"),
                201);
        UUID session = created.getUUID("id");
        String userId = created.getString("user_id");
        grant(userId, mark);
        user.activate(session);
        Probe.eventually(Probe.PATIENT, () -> assertThat(user.status(session)).isEqualTo("active"));
        User.ok(user.post("/api/sessions/{id}/launch-token", session));
        String interview = user.init(Map.of("session_id", session, "resume", "Ten years with " + mark))
                .getString("id");
        answer(user, interview, mark);
        test(user, userId, mark);
        return new Held(userId, session, interview, purchase(user));
    }

    private static void grant(String userId, String mark) {
        Response granted = User.admin()
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("user_id", userId, "amount", 3, "source", "promo", "reason", "call with " + mark))
                .post("/api/billing/grants");
        assertThat(granted.statusCode()).as(granted.asString()).isEqualTo(201);
    }

    private static void answer(User user, String interview, String mark) {
        JsonPath question = User.ok(user.post("/api/mock/{id}/next-question", interview));
        Response answered = user.request()
                .header("Prefer", "wait=20")
                .contentType("application/json")
                .body(Map.of(
                        "exchange_id",
                        question.getString("exchange_id"),
                        "answer_text",
                        ANSWER.formatted(mark),
                        "response_time",
                        42))
                .post("/api/mock/attempts/submit");
        user.assessed(answered);
    }

    private static void test(User user, String userId, String mark) {
        Response begun = user.postJson("/api/test-session", Map.of("candidate_id", userId));
        assertThat(begun.statusCode()).as(begun.asString()).isIn(200, 201);
        User.ok(user.putJson(
                "/api/test-session/" + userId + "/progress",
                Map.of("sections_completed", List.of("main"), "pending_answers", Map.of("question1", "# " + mark))));
    }

    /** A package that was paid for. */
    private static String purchase(User user) {
        String offer = User.ok(user.get("/api/billing/packages")).getString("items[0].id");
        Response checkout = user.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("package_id", offer))
                .post("/api/billing/checkouts");
        assertThat(checkout.statusCode()).as(checkout.asString()).isEqualTo(201);
        given().post(checkout.<String>path("payment_url"));
        String id = checkout.path("id");
        Probe.eventually(() -> assertThat(
                        User.ok(user.get("/api/billing/checkouts/{id}", id)).getString("status"))
                .isEqualTo("paid"));
        return id;
    }

    private static String mark() {
        return "Mark" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Every table of every database with a row that holds the text in whatever column, like {@code session.session}. */
    private static List<String> placesOf(String text) {
        List<String> places = new ArrayList<>();
        Arrays.stream(Service.values())
                .filter(service -> service.database().isPresent())
                .forEach(service -> {
                    try (Connection database = DriverManager.getConnection(
                            RunningStack.stack().jdbcUrl(service),
                            service.database().orElseThrow(),
                            RunningStack.stack().databasePassword(service))) {
                        for (String table : tables(database)) {
                            if (holds(database, table, text)) {
                                places.add(service.database().orElseThrow() + "." + table);
                            }
                        }
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return places;
    }

    private static List<String> tables(Connection database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public' order by 1")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static boolean holds(Connection database, String table, String text) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "select exists (select from \"" + table + "\" r where position(? in r::text) > 0)")) {
            statement.setString(1, text);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getBoolean(1);
            }
        }
    }

    /** Topics and dead-letter topics with a record that holds the text. */
    private static List<String> topicsWith(String text) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(EventLog.all());
        records.addAll(EventLog.deadLetters());
        return records.stream()
                .filter(event ->
                        event.value() != null && new String(event.value(), StandardCharsets.UTF_8).contains(text))
                .map(ConsumerRecord::topic)
                .distinct()
                .toList();
    }
}
