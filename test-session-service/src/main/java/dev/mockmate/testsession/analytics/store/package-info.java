/** Figures over tests, as the database counts them. */
package dev.mockmate.testsession.analytics.store;
