package dev.mockmate.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.model.Sequences.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated sequences of sessions and credits against the reference model, from a few seeds that are always the same and one
 * that never was before. All are printed; {@code -Dmodel.seed=} repeats one alone, {@code -Dmodel.sequences=} runs more or
 * fewer of each.
 */
class ModelTest {
    private static final int SEQUENCES = Integer.getInteger("model.sequences", 20_000);
    /** A generator that no longer goes there would prove nothing; all of this is reached many times in a few hundred sequences. */
    private static final String[] MUST_BE_REACHED = {
        "credit 1 captured",
        "credit 1 refunded",
        "credit 1 released",
        "credit 2 captured",
        "credit 2 reversed",
        "credit 3 captured",
        "credits expired",
        "credits let go",
        "end completed abandoned",
        "end completed ai_ended",
        "end completed credits_exhausted",
        "end completed max_duration",
        "end completed user_ended",
        "end expired ",
        "saved in the grace",
        "warned 0",
        "warned 5",
        "warned 10"
    };

    private static final int UNTIL_FOUND = 20_000;
    private static final long SEED = 78_284_705;

    /** Three that tell a change that broke something from luck, and one that looks where nobody has looked yet. */
    static LongStream seeds() {
        return Optional.ofNullable(Long.getLong("model.seed"))
                .map(LongStream::of)
                .orElseGet(
                        () -> LongStream.of(SEED, 31_415_926, 2_718_281_828L, System.nanoTime() & Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldTellTheSecondsAndCreditsTheRulesTell(long seed) {
        Trial trial = new Trial(Planted.NONE);
        LongAdder steps = new LongAdder();
        LongAdder differences = new LongAdder();
        ConcurrentSkipListMap<Long, Sequence> different = new ConcurrentSkipListMap<>();
        ConcurrentSkipListMap<String, Integer> reached = new ConcurrentSkipListMap<>();
        long began = System.nanoTime();

        LongStream.range(0, SEQUENCES).parallel().forEach(number -> {
            Sequence sequence = Sequences.of(seed, number);
            steps.add(sequence.steps().size());
            Trial.Result result = trial.run(sequence);
            result.reached().forEach(what -> reached.merge(what, 1, Integer::sum));
            if (result.difference().isPresent()) {
                differences.increment();
                different.put(number, sequence);
            }
        });

        System.out.printf(
                "model test: seed=%d sequences=%d steps=%d differences=%d duration=%.1fs%n",
                seed, SEQUENCES, steps.sum(), differences.sum(), (System.nanoTime() - began) / 1e9);
        System.out.println("reached by so many sequences: " + reached);
        Optional.ofNullable(different.firstEntry())
                .ifPresent(first -> System.out.println(described(trial, seed, first.getKey(), first.getValue())));
        assertThat(differences.sum()).as("differences, seed=%d", seed).isZero();
        assertThat(reached).as("what the generator must reach").containsKeys(MUST_BE_REACHED);
    }

    /** A test that cannot fail proves nothing: each of these mistakes must be found. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void shouldFindAMistakeThatIsPlanted(Planted planted) {
        Trial trial = new Trial(planted);

        Optional<Long> found = LongStream.range(0, UNTIL_FOUND)
                .filter(number -> trial.differs(Sequences.of(SEED, number)).isPresent())
                .boxed()
                .findFirst();

        assertThat(found).as("planted: %s, seed=%d", planted.name(), SEED).isPresent();
        System.out.println("planted: " + planted.name() + ", found in sequence " + found.get() + System.lineSeparator()
                + described(trial, SEED, found.get(), Sequences.of(SEED, found.get())));
    }

    static List<Planted> mistakes() {
        return List.of(Planted.HOUR_TOO_SOON, Planted.HOUR_TOO_LATE, Planted.SILENCE_TOO_LONG, Planted.BEGAN_TOO_LATE);
    }

    private static String described(Trial trial, long seed, long number, Sequence sequence) {
        Sequence shrunk = trial.shrunk(sequence);
        return String.format(
                "sequence %d of seed %d, %d of its %d steps:%n%s",
                number, seed, shrunk.steps().size(), sequence.steps().size(), trial.replay(shrunk));
    }
}
