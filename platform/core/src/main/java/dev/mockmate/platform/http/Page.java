package dev.mockmate.platform.http;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} items
 * @param nextCursor opaque; pass it as {@code cursor} for the next page; null on the last page
 */
public record Page<T>(List<T> items, String nextCursor) {
    /**
     * The page of rows read with a limit of one more than asked for: the extra row tells that there is a next page.
     *
     * @param rows up to {@code limit + 1} rows in list order
     * @param limit what the client asked for
     * @param keyOf the row's place in the order
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> keyOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(List.copyOf(items), keyOf.apply(items.get(limit - 1)).encode());
    }

    /** The same page with each item turned into something else. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), nextCursor);
    }
}
