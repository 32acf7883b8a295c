/**
 * Owns the figures over the tests of an organisation, counted by the database when they are asked for.
 * Others use nothing of it.
 */
package dev.mockmate.testsession.analytics;
