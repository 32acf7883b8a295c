/** What does not belong into the log. */
package dev.mockmate.platform.logging;
