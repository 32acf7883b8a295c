package dev.mockmate.benchmarks;

/** A figure was taken and is worse than it is meant to be. */
final class AimMissedException extends RuntimeException {

    AimMissedException(String message) {
        super(message);
    }
}
