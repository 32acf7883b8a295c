package dev.mockmate.platform.outcome;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Function;

/**
 * Result of a use case: its value, or why it was refused.
 *
 * @param <T> the value
 * @param <R> the sealed type of the service's refusals, each of which its edge tells by a problem document
 */
public sealed interface Outcome<T, R> {

    /** It was done. */
    record Done<T, R>(T value) implements Outcome<T, R> {}

    /** It was not; at most what time had decided before has changed. */
    record Refused<T, R>(R refusal) implements Outcome<T, R> {}

    static <T, R> Outcome<T, R> done(T value) {
        return new Done<>(value);
    }

    static <T, R> Outcome<T, R> refused(R refusal) {
        return new Refused<>(refusal);
    }

    /** What was found; a refusal when there is nothing, or nothing of the caller's. */
    static <T, R> Outcome<T, R> found(Optional<T> found, R otherwise) {
        return found.<Outcome<T, R>>map(Outcome::done).orElseGet(() -> refused(otherwise));
    }

    /** The same with another value; a refusal stays one. */
    default <S> Outcome<S, R> map(Function<T, S> with) {
        return this instanceof Done<T, R> done
                ? done(with.apply(done.value()))
                : refused(((Refused<T, R>) this).refusal());
    }

    /** Goes on with the value; a refusal stays one. */
    default <S> Uni<Outcome<S, R>> then(Function<T, Uni<Outcome<S, R>>> next) {
        return this instanceof Done<T, R> done
                ? next.apply(done.value())
                : Uni.createFrom().item(refused(((Refused<T, R>) this).refusal()));
    }

    /** The value, or whatever the refusal is turned into. */
    default T orElseThrow(Function<? super R, ? extends RuntimeException> problem) {
        if (this instanceof Done<T, R> done) {
            return done.value();
        }
        throw problem.apply(((Refused<T, R>) this).refusal());
    }
}
