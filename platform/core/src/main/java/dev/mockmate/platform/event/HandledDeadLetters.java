package dev.mockmate.platform.event;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * Which dead letters of a partition are done with. It is kept as a committed offset: everything before it is done, and the
 * commit's metadata lists, relative to it, what behind it was done singly.
 *
 * @param before all smaller offsets are done
 * @param single done offsets from {@code before} on
 */
record HandledDeadLetters(long before, SortedSet<Long> single) {
    /** Below the broker's limit, {@code offset.metadata.max.bytes} (4096). */
    private static final Pattern COMMA = Pattern.compile(",");

    private static final int LONGEST_METADATA = 4000;

    static HandledDeadLetters of(Optional<OffsetAndMetadata> committed, long beginning, long end) {
        // A position past the end speaks of a topic that was made anew since.
        return committed
                .filter(commit -> commit.offset() <= end)
                .map(commit -> new HandledDeadLetters(commit.offset(), singles(commit)))
                .orElseGet(() -> new HandledDeadLetters(beginning, new TreeSet<>()));
    }

    boolean contains(long offset) {
        return offset < before || single.contains(offset);
    }

    /**
     * With these done too.
     *
     * @param waiting all offsets that waited, those now done among them
     * @param end where the partition ended when they were read
     */
    HandledDeadLetters and(Collection<Long> done, List<Long> waiting, long end) {
        long next = waiting.stream()
                .filter(offset -> !done.contains(offset))
                .min(Long::compare)
                .orElse(end);
        SortedSet<Long> singles = new TreeSet<>(single);
        singles.addAll(done);
        return new HandledDeadLetters(next, new TreeSet<>(singles.tailSet(next)));
    }

    OffsetAndMetadata commit() {
        String metadata =
                single.stream().map(offset -> Long.toString(offset - before)).collect(Collectors.joining(","));
        if (metadata.length() > LONGEST_METADATA) {
            throw new DeadLettersCommand.NotDoneException(
                    "Too many records behind a waiting one are done already: replay or discard the oldest first.");
        }
        return new OffsetAndMetadata(before, metadata);
    }

    private static SortedSet<Long> singles(OffsetAndMetadata commit) {
        return Arrays.stream(COMMA.split(commit.metadata()))
                .filter(text -> !text.isBlank())
                .map(text -> commit.offset() + Long.parseLong(text))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
