/**
 * Owns the comparison of programs that different candidates handed in.
 * Others use nothing of it.
 */
package dev.mockmate.testsession.similarity;
