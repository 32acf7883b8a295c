/** The clock and new ids, injected so that tests can choose them. */
package dev.mockmate.platform.time;
