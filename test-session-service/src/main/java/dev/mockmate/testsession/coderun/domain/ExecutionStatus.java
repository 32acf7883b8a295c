package dev.mockmate.testsession.coderun.domain;

import java.util.Locale;

/** What came of a program on one test. */
public enum ExecutionStatus {
    /** The output is as expected. */
    ACCEPTED,
    /** It is not. */
    WRONG_OUTPUT,
    /** It differs in blanks and line ends alone. */
    OUTPUT_WHITESPACE_MISMATCH,
    /** It took more processor time than allowed, or did not end at all. */
    TIME_EXCEEDED,
    /** It took more memory than allowed. */
    MEMORY_EXCEEDED,
    /** It wrote more than allowed. */
    OUTPUT_EXCEEDED,
    /** It ended with another exit code than 0. */
    RUNTIME_ERROR,
    /** It could not be built. */
    BUILD_FAILED,
    /** It was not run: an earlier test failed, or all tests together took too long. */
    NOT_EXECUTED,
    /** The runner failed, not the program. */
    INTERNAL_ERROR;

    /** The name clients see, like {@code wrong_output}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a label. */
    public static ExecutionStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
