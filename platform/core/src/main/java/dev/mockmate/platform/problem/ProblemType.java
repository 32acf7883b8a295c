package dev.mockmate.platform.problem;

/**
 * One entry of an error catalogue. {@link CommonProblem} holds what all services share; each service adds one enum of its own.
 */
public interface ProblemType {
    /** The stable name clients act on: the problem's {@code code} and the end of its {@code type} URI. */
    String slug();

    /** The HTTP status. */
    int status();

    /** What happened, in a few words that do not change from case to case. */
    String title();

    /** The problem's {@code type}: a stable URI ending in the slug. */
    default String uri() {
        return "https://mockmate.dev/problems/" + slug();
    }
}
