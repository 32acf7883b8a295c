/**
 * Owns what goes on while a test is taken: changes by recruiters, and the events that pages of candidates and recruiters
 * follow.
 * Others tell pages a {@code PageEvent} through {@code PageEvents}.
 */
package dev.mockmate.testsession.live;
