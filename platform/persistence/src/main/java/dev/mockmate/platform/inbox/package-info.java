/** An event that is delivered twice has its effect once. */
package dev.mockmate.platform.inbox;
