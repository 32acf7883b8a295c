package dev.mockmate.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.live.AssessmentPart;
import dev.mockmate.contracts.live.PartialTranscript;
import dev.mockmate.contracts.live.Question;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.StartResponse;
import dev.mockmate.contracts.live.State;
import dev.mockmate.gateway.GatewayConfigTest;
import dev.mockmate.gateway.application.Admission.Resumption;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplayBufferTest {
    private static final ServerToClientMessage GREETING = greeting("now");

    private final UUID first = new UUID(1, 1);
    private final UUID second = new UUID(2, 2);

    @Test
    void shouldTellWhatCameAfterTheLastNumberOfTheLine() {
        ReplayBuffer replay = replay(10);
        replay.began(first, 1, 0);
        tell(replay, "a", "b", "c");

        assertThat(missed(replay, first, 2)).containsExactly("b", "c");
        assertThat(missed(replay, first, 4)).isEmpty();
        assertThat(missed(replay, first, 0)).containsExactly("a", "b", "c");
    }

    @Test
    void shouldKnowEachLinesOwnNumbers() {
        ReplayBuffer replay = replay(10);
        replay.began(first, 1, 0);
        tell(replay, "a", "b", "c");
        replay.ended(first, 4);
        replay.began(second, 3, 1);
        tell(replay, "d");

        assertThat(missed(replay, second, 3)).containsExactly("b", "c", "d");
        assertThat(missed(replay, second, 5)).containsExactly("d");
        assertThat(missed(replay, first, 2))
                .as("the second line's greeting was lost")
                .containsExactly("b", "c", "d");
    }

    @Test
    void shouldNotRecoverWhatItDoesNotKnow() {
        ReplayBuffer replay = replay(10);
        replay.began(first, 1, 0);
        tell(replay, "a");
        replay.ended(first, 2);
        tell(replay, "b");

        assertThat(had(replay, second.toString(), 1)).isEmpty();
        assertThat(had(replay, "", 1)).isEmpty();
        assertThat(had(replay, "rubbish", 1)).isEmpty();
        assertThat(had(replay, first.toString(), 3)).as("never sent").isEmpty();
        assertThat(had(replay, first.toString(), -1)).isEmpty();
        assertThat(replay.had(new Resumption(first.toString(), 1), false))
                .as("the other kind of client")
                .isEmpty();
    }

    @Test
    void shouldNotRecoverWhatItNoLongerHas() {
        ReplayBuffer replay = replay(2);
        replay.began(first, 1, 0);
        tell(replay, "a", "b", "c");

        assertThat(had(replay, first.toString(), 1)).isEmpty();
        assertThat(missed(replay, first, 2)).containsExactly("b", "c");
    }

    @Test
    void shouldKeepNoMoreBytesThanTheLimit() {
        ReplayBuffer replay = replay(10);
        replay.began(first, 1, 0);
        tell(replay, "a".repeat(600), "b".repeat(600));

        assertThat(had(replay, first.toString(), 1)).isEmpty();
        assertThat(missed(replay, first, 2)).containsExactly("b".repeat(600));
        tell(replay, "c".repeat(2000));
        assertThat(had(replay, first.toString(), 3)).isEmpty();
        assertThat(missed(replay, first, 4)).isEmpty();
    }

    @Test
    void shouldKnowRepetitionsOfWhatTheReturningClientHas() {
        ReplayBuffer replay = replay(10);
        var question = ServerToClientMessage.newBuilder()
                .setQuestion(Question.newBuilder().setExchangeId("x").setText("Why?"));
        var segment = ServerToClientMessage.newBuilder()
                .setPartialTranscript(PartialTranscript.newBuilder()
                        .setSegmentId("x")
                        .setText("Why?")
                        .setIsFinal(true));
        replay.add(question.build());

        assertThat(replay.isRepetition(question)).as("nobody came back yet").isFalse();
        replay.expectRepetitions();

        assertThat(replay.isRepetition(question)).isTrue();
        assertThat(replay.isRepetition(segment)).isFalse();
    }

    @Test
    void shouldForgetOfItsOwnWhenAllTogetherHoldTooMuch() {
        ReplayBuffer replay = replay(10, 100);
        replay.began(first, 1, 0);
        tell(replay, "a".repeat(60), "b".repeat(60));

        assertThat(had(replay, first.toString(), 1))
                .as("the first is forgotten")
                .isEmpty();
        assertThat(missed(replay, first, 2)).containsExactly("b".repeat(60));
    }

    @Test
    void shouldHoldNothingWhenNobodyComesBackForIt() {
        ReplayMemory memory = new ReplayMemory(1000);
        ReplayBuffer replay = new ReplayBuffer(GatewayConfigTest.with(Map.of()).resume(), true, memory);
        tell(replay, "a", "b");
        assertThat(memory.bytes()).isPositive();
        replay.discard();
        assertThat(memory.bytes()).isZero();
    }

    @Test
    void shouldTellNoResumeTokenThatIsGoodNoMore() {
        ReplayBuffer replay = replay(10);
        replay.began(first, 1, 0);
        tell(replay, "a");
        replay.add(greeting("earlier"));
        tell(replay, "b");

        assertThat(replay.after(1, GREETING).get(0)).isEqualTo(GREETING);
        assertThat(missed(replay, first, 1)).as("counted all the same").containsExactly("a", "", "b");
    }

    @Test
    void shouldRememberEventsAndWhatTheInterviewerDid() {
        ReplayBuffer replay = replay(10);
        assertThat(replay.aiStatus()).as("before it is heard of").isEqualTo("thinking");
        replay.add(ServerToClientMessage.newBuilder()
                .setState(State.newBuilder().setAiStatus("listening"))
                .build());
        tell(replay, "a");

        assertThat(replay.aiStatus()).isEqualTo("listening");
        assertThat(replay.isNew(first)).isTrue();
        assertThat(replay.isNew(first)).isFalse();
    }

    private static ReplayBuffer replay(int messages) {
        return replay(messages, Long.MAX_VALUE);
    }

    private static ReplayBuffer replay(int messages, long memory) {
        return new ReplayBuffer(
                GatewayConfigTest.with(Map.of(
                                "mockmate.gateway.resume.max-messages",
                                Integer.toString(messages),
                                "mockmate.gateway.resume.max-bytes",
                                "1K"))
                        .resume(),
                true,
                new ReplayMemory(memory));
    }

    private static void tell(ReplayBuffer replay, String... parts) {
        for (String part : parts) {
            replay.add(ServerToClientMessage.newBuilder()
                    .setAssessmentPart(AssessmentPart.newBuilder().setJson(part))
                    .build());
        }
    }

    private static ServerToClientMessage greeting(String resumeToken) {
        return ServerToClientMessage.newBuilder()
                .setStartResponse(StartResponse.newBuilder().setResumeToken(resumeToken))
                .build();
    }

    private static OptionalLong had(ReplayBuffer replay, String epoch, long last) {
        return replay.had(new Resumption(epoch, last), true);
    }

    private static List<String> missed(ReplayBuffer replay, UUID epoch, long last) {
        return replay.after(had(replay, epoch.toString(), last).orElseThrow(), GREETING).stream()
                .map(message -> message.getAssessmentPart().getJson())
                .toList();
    }
}
