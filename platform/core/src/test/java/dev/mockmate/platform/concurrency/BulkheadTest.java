package dev.mockmate.platform.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkheadTest {
    private final List<String> entered = new ArrayList<>();

    @Test
    void shouldLetInSoManyAndTheOthersInOrder() {
        Bulkhead bulkhead = new Bulkhead(2);
        for (String name : List.of("a", "b", "c", "d")) {
            bulkhead.enter().subscribe().with(place -> entered.add(name));
        }
        assertThat(entered).containsExactly("a", "b");

        bulkhead.leave();
        assertThat(entered).containsExactly("a", "b", "c");
        bulkhead.leave();
        bulkhead.leave();
        bulkhead.enter().subscribe().with(place -> entered.add("e"));

        assertThat(entered).containsExactly("a", "b", "c", "d", "e");
    }
}
