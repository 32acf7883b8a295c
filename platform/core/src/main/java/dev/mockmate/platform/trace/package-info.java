/** What ties calls, events and log lines together, with or without somebody who collects traces. */
package dev.mockmate.platform.trace;
