package dev.mockmate.platform.concurrency;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** Works through things one after the other: the next begins when the one before has ended, and a failure ends all. */
public final class InOrder {

    private InOrder() {}

    /** Does the work for each of them, and gathers what comes of it; what is null is left out. */
    public static <T, R> Uni<List<R>> all(Iterable<T> things, Function<T, Uni<R>> work) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList();
    }

    /** Does the work for each of them. */
    public static <T> Uni<Void> each(Iterable<T> things, Function<T, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .transformToUniAndConcatenate(thing -> work.apply(thing).replaceWithVoid())
                .onItem()
                .ignoreAsUni();
    }
}
