package dev.mockmate.testsession.application;

import dev.mockmate.testsession.domain.CodingTest;
import dev.mockmate.testsession.domain.Decision;
import dev.mockmate.testsession.domain.Refusal;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Function;

/** Result of a use case: its value, or why it was refused. */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was not; only what time had decided before has changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** What was found; a refusal when there is nothing, or nothing of the caller's. */
    static <T> Outcome<T> found(Optional<T> found) {
        return found.map(Outcome::done).orElseGet(() -> refused(new Refusal.NotFound()));
    }

    /** The test as it was decided on. */
    static Outcome<CodingTest> of(Decision decision) {
        return ofAccepted(decision).map(Decision.Accepted::test);
    }

    /** What was decided, with what happened. */
    static Outcome<Decision.Accepted> ofAccepted(Decision decision) {
        return decision instanceof Decision.Refused refused
                ? refused(refused.reason())
                : done((Decision.Accepted) decision);
    }

    /** The same with another value; a refusal stays one. */
    default <R> Outcome<R> map(Function<T, R> with) {
        return this instanceof Done<T> done ? done(with.apply(done.value())) : refused(((Refused<T>) this).refusal());
    }

    /** Goes on with the value; a refusal stays one. */
    default <R> Uni<Outcome<R>> then(Function<T, Uni<Outcome<R>>> next) {
        return this instanceof Done<T> done
                ? next.apply(done.value())
                : Uni.createFrom().item(refused(((Refused<T>) this).refusal()));
    }

    /** The value, or whatever the refusal is turned into. */
    default T orElseThrow(Function<Refusal, ? extends RuntimeException> problem) {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw problem.apply(((Refused<T>) this).refusal());
    }
}
