package dev.mockmate.interview.outcome.application;

import dev.mockmate.interview.outcome.domain.Refusal;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Result of a use case: its value, or why it was refused. */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was not, and nothing has changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** The value, or whatever the refusal is turned into. */
    default T orElseThrow(Function<Refusal, ? extends RuntimeException> problem) {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw problem.apply(((Refused<T>) this).refusal());
    }

    /** Goes on with the value; a refusal stays one. */
    default <R> Uni<Outcome<R>> then(Function<T, Uni<Outcome<R>>> next) {
        return this instanceof Done<T> done
                ? next.apply(done.value())
                : Uni.createFrom().item(refused(((Refused<T>) this).refusal()));
    }
}
