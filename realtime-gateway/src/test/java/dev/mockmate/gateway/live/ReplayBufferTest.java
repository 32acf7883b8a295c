package dev.mockmate.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.live.AssessmentPart;
import dev.mockmate.contracts.live.PartialTranscript;
import dev.mockmate.contracts.live.Question;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.State;
import dev.mockmate.gateway.GatewayConfigTest;
import dev.mockmate.gateway.application.Admission.Resumption;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplayBufferTest {
    private final UUID first = new UUID(1, 1);
    private final UUID second = new UUID(2, 2);

    @Test
    void shouldTellWhatCameAfterTheLastNumberOfTheLine() {
        ReplayBuffer journal = journal(10);
        journal.began(first, 1, 0);
        tell(journal, "a", "b", "c");

        assertThat(missed(journal, first, 2)).containsExactly("b", "c");
        assertThat(missed(journal, first, 4)).isEmpty();
        assertThat(missed(journal, first, 0)).containsExactly("a", "b", "c");
    }

    @Test
    void shouldKnowEachLinesOwnNumbers() {
        ReplayBuffer journal = journal(10);
        journal.began(first, 1, 0);
        tell(journal, "a", "b", "c");
        journal.ended(first, 4);
        journal.began(second, 3, 1);
        tell(journal, "d");

        assertThat(missed(journal, second, 3)).containsExactly("b", "c", "d");
        assertThat(missed(journal, second, 5)).containsExactly("d");
        assertThat(missed(journal, first, 2))
                .as("the second line's greeting was lost")
                .containsExactly("b", "c", "d");
    }

    @Test
    void shouldNotRecoverWhatItDoesNotKnow() {
        ReplayBuffer journal = journal(10);
        journal.began(first, 1, 0);
        tell(journal, "a");
        journal.ended(first, 2);
        tell(journal, "b");

        assertThat(had(journal, second.toString(), 1)).isEmpty();
        assertThat(had(journal, "", 1)).isEmpty();
        assertThat(had(journal, "rubbish", 1)).isEmpty();
        assertThat(had(journal, first.toString(), 3)).as("never sent").isEmpty();
        assertThat(had(journal, first.toString(), -1)).isEmpty();
        assertThat(journal.had(new Resumption(first.toString(), 1), false))
                .as("the other kind of client")
                .isEmpty();
    }

    @Test
    void shouldNotRecoverWhatItNoLongerHas() {
        ReplayBuffer journal = journal(2);
        journal.began(first, 1, 0);
        tell(journal, "a", "b", "c");

        assertThat(had(journal, first.toString(), 1)).isEmpty();
        assertThat(missed(journal, first, 2)).containsExactly("b", "c");
    }

    @Test
    void shouldKeepNoMoreBytesThanTheLimit() {
        ReplayBuffer journal = journal(10);
        journal.began(first, 1, 0);
        tell(journal, "a".repeat(600), "b".repeat(600));

        assertThat(had(journal, first.toString(), 1)).isEmpty();
        assertThat(missed(journal, first, 2)).containsExactly("b".repeat(600));
        tell(journal, "c".repeat(2000));
        assertThat(had(journal, first.toString(), 3)).isEmpty();
        assertThat(missed(journal, first, 4)).isEmpty();
    }

    @Test
    void shouldKnowRepetitionsOfWhatTheReturningClientHas() {
        ReplayBuffer journal = journal(10);
        var question = ServerToClientMessage.newBuilder()
                .setQuestion(Question.newBuilder().setExchangeId("x").setText("Why?"));
        var segment = ServerToClientMessage.newBuilder()
                .setPartialTranscript(PartialTranscript.newBuilder()
                        .setSegmentId("x")
                        .setText("Why?")
                        .setIsFinal(true));
        journal.add(question.build());

        assertThat(journal.isRepetition(question)).as("nobody came back yet").isFalse();
        journal.expectRepetitions();

        assertThat(journal.isRepetition(question)).isTrue();
        assertThat(journal.isRepetition(segment)).isFalse();
    }

    @Test
    void shouldForgetOfItsOwnWhenAllTogetherHoldTooMuch() {
        ReplayBuffer journal = journal(10, 100);
        journal.began(first, 1, 0);
        tell(journal, "a".repeat(60), "b".repeat(60));

        assertThat(had(journal, first.toString(), 1))
                .as("the first is forgotten")
                .isEmpty();
        assertThat(missed(journal, first, 2)).containsExactly("b".repeat(60));
    }

    @Test
    void shouldHoldNothingWhenNobodyComesBackForIt() {
        ReplayMemory memory = new ReplayMemory(1000);
        ReplayBuffer journal = new ReplayBuffer(GatewayConfigTest.with(Map.of()).resume(), true, memory);
        tell(journal, "a", "b");
        assertThat(memory.bytes()).isPositive();
        journal.discard();
        assertThat(memory.bytes()).isZero();
    }

    @Test
    void shouldRememberEventsAndWhatTheInterviewerDid() {
        ReplayBuffer journal = journal(10);
        assertThat(journal.aiStatus()).isEmpty();
        journal.add(ServerToClientMessage.newBuilder()
                .setState(State.newBuilder().setAiStatus("thinking"))
                .build());
        tell(journal, "a");

        assertThat(journal.aiStatus()).isEqualTo("thinking");
        assertThat(journal.isNews(first)).isTrue();
        assertThat(journal.isNews(first)).isFalse();
    }

    private static ReplayBuffer journal(int messages) {
        return journal(messages, Long.MAX_VALUE);
    }

    private static ReplayBuffer journal(int messages, long memory) {
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

    private static void tell(ReplayBuffer journal, String... parts) {
        for (String part : parts) {
            journal.add(ServerToClientMessage.newBuilder()
                    .setAssessmentPart(AssessmentPart.newBuilder().setJson(part))
                    .build());
        }
    }

    private static OptionalLong had(ReplayBuffer journal, String epoch, long last) {
        return journal.had(new Resumption(epoch, last), true);
    }

    private static List<String> missed(ReplayBuffer journal, UUID epoch, long last) {
        return journal.after(had(journal, epoch.toString(), last).orElseThrow()).stream()
                .map(message -> message.getAssessmentPart().getJson())
                .toList();
    }
}
