package dev.mockmate.platform.problem;

/**
 * One entry of an error catalogue. {@link CommonProblem} holds what all services share; each service adds enums of its own.
 */
public interface ProblemType {

    /** What an entry says. */
    Entry entry();

    /**
     * What an entry of the catalogue says.
     *
     * @param slug the stable name clients act on: the problem's {@code code} and the end of its {@code type} URI
     * @param status the HTTP status
     * @param title what happened, in a few words that do not change from case to case
     */
    record Entry(String slug, int status, String title) {}

    /** The stable name clients act on. */
    default String slug() {
        return entry().slug();
    }

    /** The HTTP status. */
    default int status() {
        return entry().status();
    }

    /** What happened, in a few words. */
    default String title() {
        return entry().title();
    }

    /** The problem's {@code type}: a stable URI ending in the slug. */
    default String uri() {
        return "https://mockmate.dev/problems/" + slug();
    }
}
