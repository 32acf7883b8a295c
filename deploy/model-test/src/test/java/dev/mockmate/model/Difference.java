package dev.mockmate.model;

/** The domains and the rules tell different things. */
final class Difference extends RuntimeException {
    Difference(String what) {
        super(what, null, false, false);
    }
}
