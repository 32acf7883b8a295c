package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything may arrive twice; it counts once. Runs last, so that it repeats what all other tests have caused. */
@Order(9)
@ExtendWith(RunningStack.class)
class RepeatedEventsIT {

    @Test
    void shouldChangeNothingWhenEveryEventOfTheWholeRunArrivesTwice() {
        // given an interview that is over, one in the middle, and all that happened in earlier tests
        User candidate = User.named("candidate10");
        UUID over = candidate.createSession();
        LiveClient first =
                LiveClient.connect(RunningStack.origin(), Form.PROTOBUF).start(candidate.token(), over);
        new InterviewRun(first).answerAll();
        first.end().await(PayloadCase.SESSION_ENDED);
        UUID underWay = candidate.createSession();
        LiveClient live = LiveClient.connect(RunningStack.origin(), Form.JSON).start(candidate.token(), underWay);
        InterviewRun interview = new InterviewRun(live);
        interview.answerOne();
        live.await(PayloadCase.QUESTION);
        live.await(message -> message.getState().getAiStatus().equals("listening"));
        Probe.eventually(Probe.PATIENT, () -> assertThat(interview.parts().values())
                .as("the answer is assessed")
                .hasSize(1)
                .allSatisfy(parts -> assertThat(parts).hasSize(InterviewRun.PARTS.size())));
        stopClocksExcept(underWay);
        EventLog.awaitAllTaken();
        Map<String, Object> before = everything(candidate, over, underWay);
        List<ConsumerRecord<byte[], byte[]>> events = EventLog.all();
        assertThat(events).hasSizeGreaterThan(100);
        List<ServerToClientMessage> heard = allHeard(live);

        // when each event is sent once more, byte by byte
        EventLog.repeat(events);
        EventLog.awaitAllTaken();

        // then nothing has changed, and the live client was told nothing
        everything(candidate, over, underWay)
                .forEach((what, found) -> assertThat(found).as(what).isEqualTo(before.get(what)));
        assertThat(allHeard(live)).isEqualTo(heard);
        Books.check();
        live.hangUp();
    }

    @Test
    void shouldHaveSetNoEventAside() {
        assertThat(EventLog.deadLetters())
                .extracting(event -> event.topic() + " " + EventLog.header(event, "ce_type") + " "
                        + EventLog.header(event, "dead-letter-reason"))
                .isEmpty();
    }

    /** A clock that earlier tests left running would stop by itself, as the rules say, while events are repeated. */
    private static void stopClocksExcept(UUID underWay) {
        everybody()
                .forEach(
                        user -> user
                                .get("/api/sessions?status=active&limit=100")
                                .jsonPath()
                                .getList("items.id", String.class)
                                .stream()
                                .filter(id -> !id.equals(underWay.toString()))
                                .forEach(id -> User.ok(user.post("/api/sessions/{id}/timer/pause", id))));
    }

    private static Stream<User> everybody() {
        return IntStream.rangeClosed(1, 14)
                .mapToObj(number -> User.named(number == 1 ? "candidate" : "candidate" + number));
    }

    /** What the services tell of all that must not change; the clock of what still runs is left out. */
    private static Map<String, Object> everything(User candidate, UUID over, UUID underWay) {
        Map<String, Object> all = new TreeMap<>();
        everybody().forEach(user -> {
            all.put("balance of " + user.name(), user.balance());
            all.put(
                    "ledger of " + user.name(),
                    user.get("/api/billing/ledger?limit=100").asString());
            all.put(
                    "sessions of " + user.name(),
                    User.ok(user.get("/api/sessions?limit=100"))
                            .getList("items.collect { it.id + it.status + it.credits_used + it.end_reason }"));
        });
        for (UUID session : List.of(over, underWay)) {
            all.put("transcript " + session, candidate.transcript(session).getList("items"));
            all.put(
                    "questions " + session,
                    candidate.get("/api/interviews/{id}/questions", session).asString());
            all.put(
                    "answers " + session,
                    candidate.get("/api/interviews/{id}/answers", session).asString());
        }
        all.put("report", candidate.report(over).asString());
        return all;
    }

    /** All that was heard but for the clock; what the gateway had to tell has arrived when it answers a ping. */
    private static List<ServerToClientMessage> allHeard(LiveClient client) {
        client.ping(1).await(PayloadCase.PONG);
        return client.heard().stream()
                .filter(message -> !message.hasTimer() && !message.hasPong())
                .toList();
    }
}
