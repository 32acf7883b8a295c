/** What falls due by time alone. */
package dev.mockmate.billing.schedule;
