package dev.mockmate.billing.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomTest {
    private final List<String> entered = new ArrayList<>();

    @Test
    void shouldLetInSoManyAndTheOthersInOrder() {
        Room room = new Room(2);
        for (String name : List.of("a", "b", "c", "d")) {
            room.enter().subscribe().with(place -> entered.add(name));
        }
        assertThat(entered).containsExactly("a", "b");

        room.leave();
        assertThat(entered).containsExactly("a", "b", "c");
        room.leave();
        room.leave();
        room.enter().subscribe().with(place -> entered.add("e"));

        assertThat(entered).containsExactly("a", "b", "c", "d", "e");
    }
}
