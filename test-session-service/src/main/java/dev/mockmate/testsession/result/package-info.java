/**
 * Owns the points of answers: automatic grading, grading by hand, judging again, and what is told of a result.
 * Others use nothing of it.
 */
package dev.mockmate.testsession.result;
