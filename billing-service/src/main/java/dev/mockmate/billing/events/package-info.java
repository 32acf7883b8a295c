/** The edge for events of other services. */
package dev.mockmate.billing.events;
