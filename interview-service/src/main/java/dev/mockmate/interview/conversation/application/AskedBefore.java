package dev.mockmate.interview.conversation.application;

import java.util.Set;

/**
 * What a user was asked in other interviews.
 *
 * @param begun how many of them were begun
 * @param questions the questions of the last ones
 */
record AskedBefore(long begun, Set<String> questions) {

    /** Questions of as many interviews do not come again while others fit. */
    static final int INTERVIEWS = 5;
}
