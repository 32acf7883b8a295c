package dev.mockmate.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class HandledDeadLettersTest {
    private static final List<Long> WAITING = List.of(5L, 6L, 7L, 9L);
    private static final long END = 10;

    private final HandledDeadLetters nothing = HandledDeadLetters.of(Optional.empty(), 5, END);

    @Test
    void shouldLetEverythingWaitAtFirst() {
        assertThat(WAITING).noneMatch(nothing::contains);
    }

    @Test
    void shouldBeDoneWithAllThatWaited() {
        HandledDeadLetters done = again(nothing.and(Set.copyOf(WAITING), WAITING, END));

        assertThat(done.before()).isEqualTo(END);
        assertThat(done.single()).isEmpty();
    }

    @Test
    void shouldNotMoveOthersWhenOneIsDone() {
        HandledDeadLetters done = again(nothing.and(Set.of(7L), WAITING, END));

        assertThat(done.before()).isEqualTo(5);
        assertThat(WAITING.stream().filter(done::contains)).containsExactly(7L);
    }

    @Test
    void shouldPassOverSinglesOnceTheOnesBeforeAreDone() {
        HandledDeadLetters one = again(nothing.and(Set.of(7L), WAITING, END));

        HandledDeadLetters done = again(one.and(Set.of(5L, 6L), List.of(5L, 6L, 9L), END));

        assertThat(done.before()).isEqualTo(9);
        assertThat(done.single()).isEmpty();
    }

    @Test
    void shouldBeginAgainWhenTheTopicWasMadeAnew() {
        HandledDeadLetters done = HandledDeadLetters.of(Optional.of(new OffsetAndMetadata(50)), 0, 3);

        assertThat(done.contains(0)).isFalse();
    }

    @Test
    void shouldRefuseMoreSinglesThanTheBrokerRemembers() {
        List<Long> many = LongStream.range(5, 3000).boxed().toList();
        HandledDeadLetters done = nothing.and(many.stream().skip(1).collect(Collectors.toSet()), many, 3000);

        assertThatThrownBy(done::commit).hasMessageContaining("replay or discard the oldest first");
    }

    private static HandledDeadLetters again(HandledDeadLetters done) {
        return HandledDeadLetters.of(Optional.of(done.commit()), 0, END);
    }
}
