package dev.mockmate.platform.problem;

/** Knows failures of calls whose resource was there at their beginning and was deleted by somebody else before their end: 404. */
public interface GoneMeanwhile {

    /** Whether the failure says so, and a repetition of the call would not find the resource. */
    boolean explains(Throwable failure);
}
