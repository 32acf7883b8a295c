package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.contracts.live.SessionEnded;
import dev.mockmate.local.Service;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two replicas of interview-service, of the gateway and of test-session-service are one to whoever uses them. */
@Order(5)
@ExtendWith(RunningStack.class)
class ReplicasIT {

    private static final List<String> INTERVIEWS = List.of(RunningStack.INTERVIEW, RunningStack.INTERVIEW_REPLICA);
    private static final List<String> TESTS = List.of(RunningStack.TEST_SESSION, RunningStack.TEST_SESSION_REPLICA);
    private static final String TEST = "/api/test-session/";

    /** As if the test had begun almost an hour earlier. */
    private static final String OLDER = "update test_session set test_start_time = test_start_time - interval '3599 s',"
            + " test_end_time = test_end_time - interval '3599 s' where candidate_id = ? and status = 'active'";

    @Test
    void shouldAssessEachAttemptOnceHoweverManyReplicasLookForWork() {
        // given an interview, and two replicas that both answer for it
        User candidate = User.named("candidate14").withCredits(1);
        UUID session = candidate.activeSession();
        String interview = candidate.init(session).getString("id");
        assertThat(INTERVIEWS)
                .allSatisfy(replica -> User.ok(at(candidate, replica).get("/api/mock/{id}", interview)));
        List<String> attempts = new ArrayList<>();

        // when each answer is handed in at both at once, and each attempt is tried again at both at once
        for (int number = 0; number < 3; number++) {
            User.ok(candidate.post("/api/mock/{id}/next-question", interview));
            List<String> questions = User.ok(candidate.get("/api/interviews/{id}/questions", session))
                    .getList("items.id", String.class);
            String question = questions.get(questions.size() - 1);
            Map<String, Object> answer = Map.of(
                    "exchange_id", question, "answer_text", "I fixed the queue, try " + number, "response_time", 30);
            List<Response> both =
                    atBoth(INTERVIEWS, replica -> at(candidate, replica).postJson("/api/mock/attempts/submit", answer));
            assertThat(both).extracting(Response::statusCode).contains(202).isSubsetOf(200, 202, 409);
            both.stream()
                    .filter(each -> each.statusCode() != 409)
                    .map(each -> each.<String>path("attempt_id"))
                    .distinct()
                    .forEach(attempts::add);
        }
        Probe.eventually(Probe.PATIENT, () -> assertThat(attempts)
                .allSatisfy(attempt -> assertThat(User.ok(candidate.get("/api/mock/attempts/{id}", attempt))
                                .getString("status"))
                        .isEqualTo("completed")));
        EventLog.awaitAllTaken();

        // then each was assessed once
        assertThat(attempts).hasSize(3).doesNotHaveDuplicates();
        assertThat(typesOf(Topics.INTERVIEW, session))
                .filteredOn(type -> type.equals("dev.mockmate.interview.answer-assessed.v1"))
                .hasSize(3);
        try (StackDatabase database = StackDatabase.of(Service.INTERVIEW)) {
            assertThat(database.number(
                            "select count(*) from mock_interview_attempts a join mock_interview_exchanges e on e.id ="
                                    + " a.exchange_id where e.interview_id = ?",
                            UUID.fromString(interview)))
                    .isEqualTo(3);
        }
        assertThat(candidate.complete(session).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldTellAClientOfOneGatewayWhatCameThroughTheOther() {
        // given a live client of the first gateway
        User candidate = User.named("candidate13").withCredits(1);
        UUID session = candidate.createSession();
        LiveClient first = LiveClient.connect(RunningStack.stack().url(RunningStack.GATEWAY), Form.PROTOBUF)
                .start(candidate.token(), session);
        String question = first.await(PayloadCase.QUESTION).getQuestion().getExchangeId();

        // when the candidate goes on at the second
        LiveClient second = LiveClient.connect(RunningStack.stack().url(RunningStack.GATEWAY_REPLICA), Form.JSON)
                .start(candidate.token(), session);
        assertThat(second.await(PayloadCase.QUESTION).getQuestion().getExchangeId())
                .isEqualTo(question);

        // then the first is told so and closed
        assertThat(first.await(PayloadCase.SESSION_ENDED).getSessionEnded().getReason())
                .isEqualTo(SessionEnded.Reason.REPLACED);
        assertThat(first.awaitClose()).isEqualTo(3503);

        // when an answer is said through the second, and the candidate comes back to the first
        second.say("I moved the nightly job to a queue and wrote down how to run it.");
        second.await(message -> message.hasPartialTranscript()
                && message.getPartialTranscript().getText().startsWith("I moved"));
        second.finishAnswer(question);
        LiveClient again = LiveClient.connect(RunningStack.stack().url(RunningStack.GATEWAY), Form.PROTOBUF)
                .start(candidate.token(), session);

        // then what came through the second has its effect at the first
        ServerToClientMessage next = again.await(message ->
                message.hasQuestion() && !message.getQuestion().getExchangeId().equals(question));
        assertThat(next.getQuestion().getText()).isNotBlank();
        assertThat(second.awaitClose()).isEqualTo(3503);
        assertThat(candidate.transcript(session).getList("items.findAll { it.speaker == 'user' }.text"))
                .containsExactly("I moved the nightly job to a queue and wrote down how to run it.");

        // and an end over REST reaches the client wherever it is
        assertThat(candidate.complete(session).statusCode()).isEqualTo(200);
        assertThat(again.awaitClose()).isEqualTo(1000);
    }

    @Test
    void shouldHaveOneWinnerWhenATestExpiresAndIsHandedInAtOnce() {
        // given tests of an hour with an answer each
        List<User> candidates = IntStream.of(15, 16, 17, 18, 19, 20)
                .mapToObj(number -> User.named("candidate" + number))
                .toList();
        List<String> ids = candidates.stream().map(ReplicasIT::idOf).toList();
        for (int i = 0; i < ids.size(); i++) {
            Response created = candidates
                    .get(i)
                    .postJson("/api/test-session", Map.of("candidate_id", ids.get(i), "test_duration_minutes", 60));
            assertThat(created.statusCode()).as(created.asString()).isIn(200, 201);
            User.ok(candidates
                    .get(i)
                    .putJson(TEST + ids.get(i) + "/progress", Map.of("pending_answers", Map.of("q", "typed"))));
        }

        // when the hour is over for both replicas while half of them are handed in at both
        try (StackDatabase tests = StackDatabase.of(Service.TEST_SESSION)) {
            ids.forEach(id -> tests.change(OLDER, UUID.fromString(id)));
        }
        List<Integer> statuses = IntStream.range(0, ids.size() / 2)
                .boxed()
                .flatMap(i -> atBoth(TESTS, replica -> at(candidates.get(i), replica)
                                .putJson(TEST + ids.get(i) + "/complete", Map.of("completion_method", "manual")))
                        .stream())
                .map(Response::statusCode)
                .toList();
        assertThat(statuses).isSubsetOf(200, 409);

        // then each ends once, by whoever was first, and both replicas tell the same for good
        for (int i = 0; i < ids.size(); i++) {
            User candidate = candidates.get(i);
            String id = ids.get(i);
            Probe.eventually(Probe.PATIENT, () -> assertThat(found(candidate, TESTS.get(0), id, "status"))
                    .isEqualTo("completed"));
            String method = found(candidate, TESTS.get(0), id, "completion_method");
            assertThat(method).isIn("manual", "timer_expired");
            Response late =
                    at(candidate, TESTS.get(1)).putJson(TEST + id + "/complete", Map.of("completion_method", "auto"));
            assertThat(late.statusCode()).isIn(200, 409);
            assertThat(TESTS).allSatisfy(replica -> assertThat(found(candidate, replica, id, "completion_method"))
                    .isEqualTo(method));
            EventLog.awaitAllTaken();
            assertThat(completions(id)).as("test of %s", candidate.name()).hasSize(1);
        }
    }

    private static List<String> completions(String testOfCandidate) {
        return EventLog.all().stream()
                .filter(event -> event.topic().equals(Topics.TEST_SESSION)
                        && new String(event.value(), StandardCharsets.UTF_8).contains(testOfCandidate))
                .map(event -> EventLog.header(event, "ce_type").orElse(""))
                .filter(type -> type.equals("dev.mockmate.test-session.completed.v1"))
                .toList();
    }

    private static String found(User candidate, String replica, String id, String field) {
        return User.ok(at(candidate, replica).get(TEST + "{id}", id)).getString("session." + field);
    }

    private static User at(User user, String replica) {
        return user.at(RunningStack.stack().url(replica));
    }

    private static List<Response> atBoth(List<String> replicas, java.util.function.Function<String, Response> call) {
        return replicas.stream()
                .map(replica -> (Supplier<Response>) () -> call.apply(replica))
                .map(CompletableFuture::supplyAsync)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static List<String> typesOf(String topic, UUID session) {
        return EventLog.of(topic, session).stream()
                .flatMap(event ->
                        Stream.ofNullable(EventLog.header(event, "ce_type").orElse(null)))
                .toList();
    }

    /** The user's id, which any of its sessions names. */
    private static String idOf(User user) {
        return user.session(user.createSession()).getString("user_id");
    }
}
