package dev.mockmate.testsession.result.domain;

/** Work that a replica has for itself until its lease ends. */
public interface ClaimedWork {
    /** How often it was claimed, this time counted. */
    int tries();

    /** What it is about, for the log: names and ids. */
    String about();
}
