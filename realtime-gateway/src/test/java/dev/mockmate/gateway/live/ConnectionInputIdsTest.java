package dev.mockmate.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.FinishAnswer;
import dev.mockmate.contracts.live.SkipQuestion;
import dev.mockmate.contracts.live.TextAnswer;
import dev.mockmate.gateway.application.InputIds;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConnectionInputIdsTest {
    private static final String FIRST = new UUID(7, 1).toString();
    private static final String SECOND = new UUID(7, 2).toString();
    private static final String THIRD = new UUID(7, 3).toString();

    private final AtomicLong next = new AtomicLong();
    private final InputIds ids = new InputIds(() -> new UUID(9, next.incrementAndGet()));
    private final UUID session = new UUID(1, 1);

    @Test
    void shouldTakeTheSameRequestAfterAnotherQuestionForAnotherInput() {
        for (ClientToServerMessage message : List.of(finish("r1"), skip("r1"), answer("Yes.", "r1"))) {
            ConnectionInputIds line = new ConnectionInputIds(ids, session);
            UUID first = line.of(message, FIRST);
            UUID second = line.of(message, SECOND);
            UUID third = line.of(message, THIRD);

            assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
            assertThat(line.of(message, THIRD))
                    .as("sent twice for one question")
                    .isEqualTo(third);
            assertThat(line.requestOf(second)).isEqualTo("r1");
            assertThat(line.requestOf(third)).isEqualTo("r1");
        }
    }

    @Test
    void shouldKnowARequestThatCameAtEachQuestionWhateverElseWasSaid() {
        ConnectionInputIds line = new ConnectionInputIds(ids, session);
        UUID last = line.of(finish("done"), FIRST);
        for (int question = 2; question <= 4; question++) {
            for (int piece = 0; piece < 40; piece++) {
                line.of(answer("Piece " + piece, "p" + question + "-" + piece), Integer.toString(question));
            }
            UUID now = line.of(finish("done"), Integer.toString(question));
            assertThat(now).isNotEqualTo(last);
            last = now;
        }
    }

    @Test
    void shouldNameWhatIsSentAgainOnAnotherLineAsBefore() {
        UUID before = new ConnectionInputIds(ids, session).of(finish("r1"), FIRST);
        assertThat(new ConnectionInputIds(ids, session).of(finish("r1"), ""))
                .as("before its line tells a question")
                .isEqualTo(before);
        assertThat(new ConnectionInputIds(ids, session).of(finish("r1"), SECOND))
                .as("after its line told the next one")
                .isEqualTo(before);
    }

    @Test
    void shouldKnowNoRequestOfWhatItDidNotName() {
        ConnectionInputIds line = new ConnectionInputIds(ids, session);
        assertThat(line.requestOf(null)).isEmpty();
        assertThat(line.requestOf(new UUID(3, 3))).isEmpty();
        assertThat(line.of(finish(""), FIRST)).isNotEqualTo(line.of(finish(""), FIRST));
    }

    private static ClientToServerMessage finish(String requestId) {
        return ClientToServerMessage.newBuilder()
                .setFinishAnswer(FinishAnswer.getDefaultInstance())
                .setRequestId(requestId)
                .build();
    }

    private static ClientToServerMessage skip(String requestId) {
        return ClientToServerMessage.newBuilder()
                .setSkipQuestion(SkipQuestion.getDefaultInstance())
                .setRequestId(requestId)
                .build();
    }

    private static ClientToServerMessage answer(String text, String requestId) {
        return ClientToServerMessage.newBuilder()
                .setTextAnswer(TextAnswer.newBuilder().setText(text))
                .setRequestId(requestId)
                .build();
    }
}
