package dev.mockmate.testsession.domain;

import java.time.Duration;

/**
 * The times and sizes a test is conducted by.
 *
 * @param revival how long a closed page can come back
 * @param grace how long after the end answers under way are taken, and how far a client's clock may be ahead
 * @param gapAfter silence from which on a returning client's gap is given back
 * @param gapCap how much is given back in all
 * @param heartbeatTimeout silence after which the test is abandoned
 * @param answersSize characters of JSON all answers of a test may have
 * @param sections how many sections may be told as completed
 */
public record Limits(
        Duration revival,
        Duration grace,
        Duration gapAfter,
        Duration gapCap,
        Duration heartbeatTimeout,
        long answersSize,
        int sections) {}
