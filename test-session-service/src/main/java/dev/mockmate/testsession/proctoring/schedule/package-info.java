/** Forgets in time. */
package dev.mockmate.testsession.proctoring.schedule;
