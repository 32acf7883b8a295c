/** What falls due by time alone. */
package dev.mockmate.session.schedule;
