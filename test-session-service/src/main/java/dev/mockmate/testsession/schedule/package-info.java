/** What happens by time alone. */
package dev.mockmate.testsession.schedule;
