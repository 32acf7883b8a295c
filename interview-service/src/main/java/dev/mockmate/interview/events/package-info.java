/** Events that concern interviews: of sessions, and of live candidates. */
package dev.mockmate.interview.events;
