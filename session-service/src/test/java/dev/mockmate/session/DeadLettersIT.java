package dev.mockmate.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.platform.event.DeadLettersCommand;
import dev.mockmate.platform.event.EventHeaders;
import dev.mockmate.platform.testing.Api;
import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Database;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.Probe;
import dev.mockmate.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeadLettersIT {
    private static final String DEAD_LETTERS = Topics.deadLetters(Topics.BILLING);
    private static final String SECRET = "jane.doe@example.test";

    private final UUID user = UUID.randomUUID();
    private final String token = Tokens.candidate(user);

    @BeforeEach
    void nothingWaits() {
        command("discard", Topics.BILLING, "--all");
    }

    @AfterEach
    void repair() {
        Database.update("drop trigger if exists broken on inbox");
    }

    @Test
    void shouldSetRubbishAsideAndGoOnWithWhatFollows() {
        UUID session = create();
        UUID misshapen = UUID.randomUUID();

        Events.sendRaw(Topics.BILLING, session.toString(), "no event: " + SECRET, new RecordHeaders());
        Events.sendRaw(
                Topics.BILLING,
                session.toString(),
                "{\"session_id\":\"" + SECRET + "\"}",
                EventHeaders.of(misshapen, "dev.mockmate.billing.activation-approved.v1", "test", Instant.now(), null));
        activate(session);

        Probe.eventually(() -> assertThat(deadLetters(session)).hasSize(2));
        Api.as(token).get("/api/sessions/{id}", session).then().body("status", equalTo("active"));
        deadLetters(session).forEach(DeadLettersIT::shouldSpeakOfNobody);
        assertThat(command("list", Topics.BILLING).lines())
                .anySatisfy(line -> assertThat(line).contains(session.toString(), "no header ce_type"))
                .anySatisfy(line ->
                        assertThat(line).contains(session.toString(), misshapen.toString(), "activation-approved.v1"))
                .noneSatisfy(line -> assertThat(line).contains(SECRET));
    }

    @Test
    void shouldReplayARepairedRecordToOneEffectHoweverOften() {
        UUID session = create();
        UUID event = UUID.randomUUID();
        breakInbox();
        SessionEvent.ActivationRequested requested = requestActivation(session);
        Events.send(event, approval(requested));
        Probe.eventually(
                Duration.ofSeconds(120), () -> assertThat(deadLetters(session)).hasSize(1));
        deadLetters(session).forEach(DeadLettersIT::shouldSpeakOfNobody);
        repair();

        assertThat(command("replay", Topics.BILLING, "--id", event.toString())).startsWith("Replayed 1 ");
        Probe.eventually(
                () -> Api.as(token).get("/api/sessions/{id}", session).then().body("status", equalTo("active")));
        assertThat(command("replay", Topics.BILLING, "--id", event.toString())).startsWith("Replayed 0 ");
        assertThat(command("replay", Topics.BILLING)).startsWith("Replayed 0 ");
        assertThat(Events.count(Topics.BILLING, session.toString()))
                .as("the record and its replay")
                .isEqualTo(2);

        forgetWhatWasReplayed();
        assertThat(command("replay", DEAD_LETTERS, "--id", event.toString())).startsWith("Replayed 1 ");
        UUID later = create();
        activate(later);
        Probe.eventually(() ->
                assertThat(Events.count(Topics.BILLING, session.toString())).isEqualTo(3));
        Probe.eventually(() -> assertThat(duplicates()).isPositive());
        assertThat(Events.of(Topics.SESSION, session).stream().filter(SessionEvent.Activated.class::isInstance))
                .hasSize(1);
        assertThat(Database.number("select count(*) from inbox where event_id = ?", event))
                .isEqualTo(1);
        assertThat(deadLetters(session)).as("nothing failed again").hasSize(1);
    }

    @Test
    void shouldLetAnAdminListReplayAndDiscardThem() {
        UUID session = create();
        UUID event = UUID.randomUUID();
        breakInbox();
        SessionEvent.ActivationRequested requested = requestActivation(session);
        Events.send(event, approval(requested));
        Events.sendRaw(Topics.BILLING, session.toString(), "no event: " + SECRET, new RecordHeaders());
        String admin = Tokens.of(UUID.randomUUID(), "admin");
        String list = "/api/sessions/dead-letters";
        Probe.eventually(
                Duration.ofSeconds(120),
                () -> Api.as(admin).get(list).then().statusCode(200).body("items", hasSize(2)));
        repair();

        JsonPath page = Api.as(admin).get(list + "?limit=1").jsonPath();
        JsonPath rest = Api.as(admin)
                .get(list + "?cursor=" + page.getString("next_cursor"))
                .jsonPath();
        assertThat(page.getList("items")).hasSize(1);
        assertThat(rest.getList("items")).hasSize(1).isNotEqualTo(page.getList("items"));
        assertThat(page.prettify() + rest.prettify()).doesNotContain(SECRET);
        List<Map<String, Object>> items = Api.as(admin).get(list).jsonPath().getList("items");
        String approved = idOf(items, event.toString());
        String rubbish = idOf(items, null);

        for (String said : List.of("{}", "{\"reason\":\" \"}")) {
            Api.as(admin)
                    .body(said)
                    .post(list + "/" + approved + "/replay")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("reason-required"));
        }
        for (int time = 0; time < 2; time++) {
            Api.as(admin)
                    .body("{\"reason\":\"database repaired\"}")
                    .post(list + "/" + approved + "/replay")
                    .then()
                    .statusCode(200)
                    .body("event_id", equalTo(event.toString()))
                    .body("topic", equalTo(Topics.BILLING))
                    .body("key", equalTo(session.toString()));
        }
        Probe.eventually(
                () -> Api.as(token).get("/api/sessions/{id}", session).then().body("status", equalTo("active")));
        Api.as(admin).get(list).then().body("items.id", contains(rubbish));
        Api.as(admin)
                .header("X-Reason", "rubbish")
                .post(list + "/" + rubbish + "/discard")
                .then()
                .statusCode(200);
        Api.as(admin).get(list).then().body("items", hasSize(0));
        assertThat(Events.count(Topics.BILLING, session.toString()))
                .as("the two records and one replay")
                .isEqualTo(3);

        for (String wrong : List.of("x", "1-2", "0-0-x", "1--1-1")) {
            Api.unchecked(admin)
                    .header("X-Reason", "r")
                    .post(list + "/" + wrong + "/replay")
                    .then()
                    .statusCode(400);
        }
        for (String nowhere : List.of("0-0-999999", "99-0-0", "0-7-0")) {
            Api.as(admin)
                    .header("X-Reason", "r")
                    .post(list + "/" + nowhere + "/discard")
                    .then()
                    .statusCode(404);
        }
        Api.as(token).get(list).then().statusCode(403);
        Api.as(token)
                .header("X-Reason", "r")
                .post(list + "/" + rubbish + "/discard")
                .then()
                .statusCode(403);
        Api.anonymous().get(list).then().statusCode(401);
    }

    private static String idOf(List<Map<String, Object>> items, String event) {
        return items.stream()
                .filter(item -> Objects.equals(item.get("event_id"), event))
                .map(item -> (String) item.get("id"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldReplayTheRecordAsItWas() {
        UUID id = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        RecordHeaders headers = new RecordHeaders();
        headers.add("dead-letter-reason", bytes("down"));
        headers.add("dead-letter-topic", bytes(Topics.BILLING));
        // A type nobody knows: it is skipped, so that only the record itself is looked at.
        EventHeaders.of(id, "dev.mockmate.billing.future.v9", "test", Instant.now(), null)
                .forEach(headers::add);
        headers.add("x-own", bytes("kept"));
        Events.sendRaw(DEAD_LETTERS, key, "{\"a\" : 1}", headers);

        command("replay", Topics.BILLING, "--all");

        ConsumerRecord<String, String> replayed = records(Topics.BILLING, key).get(0);
        assertThat(replayed.value()).isEqualTo("{\"a\" : 1}");
        assertThat(StreamSupport.stream(replayed.headers().spliterator(), false).map(header -> header.key()))
                .containsExactly("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time", "content-type", "x-own");
    }

    @Test
    void shouldLetTheOthersWaitWhenOneIsReplayed() {
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        ids.forEach(id -> Events.sendRaw(
                DEAD_LETTERS,
                UUID.randomUUID().toString(),
                "{}",
                EventHeaders.of(id, "dev.mockmate.billing.future.v9", "test", Instant.now(), null)));

        command("replay", Topics.BILLING, "--id", ids.get(1).toString());

        assertThat(command("list", Topics.BILLING))
                .contains(ids.get(0).toString(), ids.get(2).toString())
                .doesNotContain(ids.get(1).toString());
        assertThat(command("replay", Topics.BILLING)).startsWith("Replayed 2 ");
        assertThat(command("list", Topics.BILLING)).contains("nothing waits");
    }

    @Test
    void shouldSayInOneSentenceWhatIsWrong() {
        assertThat(refused(2, "replay", "mockmate.nothing.v1")).contains("mockmate.nothing.v1 is no topic");
        assertThat(refused(2, "discard", Topics.BILLING)).contains("say which to discard");
        assertThat(refused(2, "explode")).contains("no command is called explode");
        assertThat(refused(1, "replay", Topics.BILLING, "--id", "unheard-of"))
                .isEqualTo("dead-letters: " + DEAD_LETTERS + " holds no record with id unheard-of.\n");
    }

    private UUID create() {
        return UUID.fromString(Api.as(token)
                .body("{\"job_title\":\"Backend Engineer\"}")
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Asks for the activation; the call answers 202 while nobody decides. */
    private SessionEvent.ActivationRequested requestActivation(UUID session) {
        Api.as(token).post("/api/sessions/{id}/activate", session).then().statusCode(202);
        return Events.await(SessionEvent.ActivationRequested.class, Topics.SESSION, session, 1)
                .get(0);
    }

    private void activate(UUID session) {
        Events.send(approval(requestActivation(session)));
        Probe.eventually(
                () -> Api.as(token).get("/api/sessions/{id}", session).then().body("status", equalTo("active")));
    }

    private BillingEvent approval(SessionEvent.ActivationRequested requested) {
        return new BillingEvent.ActivationApproved(
                requested.sessionId(), requested.userId(), requested.activationId(), 1, 2, Instant.now());
    }

    /** Makes every effect fail with a message that speaks of somebody, as a database's may. */
    private static void breakInbox() {
        // What earlier tests left under way is not to become a dead letter.
        Events.barrier(UUID.randomUUID());
        Database.update("create or replace function broken() returns trigger language plpgsql as"
                + " $$ begin raise exception 'invalid value %', '" + SECRET + "'; end $$");
        Database.update("create trigger broken before insert on inbox for each row execute function broken()");
    }

    private static void shouldSpeakOfNobody(ConsumerRecord<String, String> letter) {
        assertThat(letter.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .anyMatch(header -> header.startsWith("dead-letter-reason="))
                .noneMatch(header -> header.contains(SECRET));
    }

    private static List<ConsumerRecord<String, String>> deadLetters(UUID session) {
        return records(DEAD_LETTERS, session.toString());
    }

    private static double duplicates() {
        return io.micrometer.core.instrument.Metrics.globalRegistry
                .find("mockmate.inbox.duplicates")
                .counters()
                .stream()
                .mapToDouble(io.micrometer.core.instrument.Counter::count)
                .sum();
    }

    private static String command(String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(DeadLettersCommand.run(Backends.kafka(), console, console, args))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String refused(int code, String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(DeadLettersCommand.run(Backends.kafka(), console, console, args))
                .isEqualTo(code);
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void forgetWhatWasReplayed() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.kafka()))) {
            admin.deleteConsumerGroupOffsets("mockmate-dead-letters", Set.of(new TopicPartition(DEAD_LETTERS, 0)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ConsumerRecord<String, String>> records(String topic, String key) {
        List<ConsumerRecord<String, String>> found = new java.util.ArrayList<>();
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                Backends.kafka(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found.stream().filter(message -> key.equals(message.key())).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
