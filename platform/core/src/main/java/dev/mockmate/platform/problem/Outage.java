package dev.mockmate.platform.problem;

/** Knows failures of something the service stands on; a request that meets one is answered 503 and may be sent again. */
public interface Outage {

    /** Whether the failure passes by itself, without any change of the request. */
    boolean explains(Throwable failure);
}
