package dev.mockmate.gateway.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the gateway may hold at most, part by part, in bytes. If the sum fits the heap, no client can make it run out of memory.
 *
 * @param parts what each is for, with its bytes
 */
public record HeapBudget(Map<String, Long> parts) {
    private static final long MEBIBYTE = 1 << 20;

    /** A copy that keeps the order. */
    public HeapBudget {
        parts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** All of it. */
    public long bytes() {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Why a heap of that size is too small; empty when it is not. */
    public Optional<String> objectionTo(long heapBytes) {
        if (bytes() <= heapBytes) {
            return Optional.empty();
        }
        String sum = parts.entrySet().stream()
                .map(part -> part.getKey() + " " + mebibytes(part.getValue()))
                .collect(Collectors.joining(", "));
        return Optional.of(
                "The heap of " + mebibytes(heapBytes) + " is too small for the configured limits, which add up to "
                        + mebibytes(bytes()) + " (" + sum
                        + "). Give the gateway more heap (-Xmx), or lower mockmate.gateway.max-connections, "
                        + "mockmate.gateway.unstarted.max-sockets, mockmate.gateway.memory.queued or mockmate.gateway.memory.replay.");
    }

    private static String mebibytes(long bytes) {
        return (bytes + MEBIBYTE - 1) / MEBIBYTE + " MiB";
    }
}
