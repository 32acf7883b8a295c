/** The only place that knows tables. */
package dev.mockmate.billing.store;
