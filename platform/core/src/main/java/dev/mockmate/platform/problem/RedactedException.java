package dev.mockmate.platform.problem;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A failure as logs and dead letters may tell it: the kinds of the failure and its causes, and where it happened. Their messages
 * are told nowhere, because a database's may quote what somebody wrote.
 */
public final class RedactedException extends RuntimeException {

    public RedactedException(Throwable failure) {
        super(Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(" from ")));
        setStackTrace(failure.getStackTrace());
    }
}
