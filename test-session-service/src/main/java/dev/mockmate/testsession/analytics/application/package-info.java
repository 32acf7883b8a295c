/** Figures over the tests of an organisation. */
package dev.mockmate.testsession.analytics.application;
