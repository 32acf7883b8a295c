/** Grades what is due. */
package dev.mockmate.testsession.result.schedule;
