/**
 * Owns what pages tell about how a test is taken, and how long that is kept.
 * Others use nothing of it.
 */
package dev.mockmate.testsession.proctoring;
