/**
 * What every service needs and none owns, without a database: problem details, caller and owner checks, HTTP limits and
 * guards, paging, clock and ids, the Kafka form of events. Storage (outbox, inbox, idempotency) is in the persistence
 * module beside it.
 */
package dev.mockmate.platform;
