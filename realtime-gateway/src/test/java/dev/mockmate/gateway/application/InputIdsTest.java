package dev.mockmate.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.FinishAnswer;
import dev.mockmate.contracts.live.TextAnswer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InputIdsTest {
    private final AtomicLong next = new AtomicLong();
    private final InputIds ids = new InputIds(() -> new UUID(9, next.incrementAndGet()));
    private final UUID session = new UUID(1, 1);

    @Test
    void shouldNameTheSameMessageTheSame() {
        UUID first = ids.of(session, answer("Hello", "r1"));
        assertThat(ids.of(session, answer("Hello", "r1"))).isEqualTo(first);
        assertThat(first.version()).isEqualTo(8);
        assertThat(first.variant()).isEqualTo(2);
    }

    @Test
    void shouldNameOtherMessagesOtherwise() {
        UUID first = ids.of(session, answer("Hello", "r1"));
        assertThat(ids.of(session, answer("Hello", "r2"))).isNotEqualTo(first);
        assertThat(ids.of(session, answer("Hello again", "r1")))
                .as("a client that counts anew")
                .isNotEqualTo(first);
        assertThat(ids.of(new UUID(1, 2), answer("Hello", "r1"))).isNotEqualTo(first);
        assertThat(ids.of(
                        session,
                        ClientToServerMessage.newBuilder()
                                .setFinishAnswer(FinishAnswer.getDefaultInstance())
                                .setRequestId("r1")
                                .build()))
                .isNotEqualTo(first);
        assertThat(ids.again(first, "q2"))
                .isNotEqualTo(first)
                .isNotEqualTo(ids.again(first, "q3"))
                .isEqualTo(ids.again(first, "q2"));
    }

    @Test
    void shouldTakeWhatHasNoRequestIdForNew() {
        assertThat(ids.of(session, answer("Hello", ""))).isNotEqualTo(ids.of(session, answer("Hello", "")));
    }

    private static ClientToServerMessage answer(String text, String requestId) {
        return ClientToServerMessage.newBuilder()
                .setTextAnswer(TextAnswer.newBuilder().setText(text))
                .setRequestId(requestId)
                .build();
    }
}
