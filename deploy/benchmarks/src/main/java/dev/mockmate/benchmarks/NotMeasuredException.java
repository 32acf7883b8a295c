package dev.mockmate.benchmarks;

/** A figure could not be taken; its message is one sentence for who ran the benchmark. */
final class NotMeasuredException extends RuntimeException {

    NotMeasuredException(String message) {
        super(message);
    }

    NotMeasuredException(String message, Throwable cause) {
        super(message, cause);
    }
}
