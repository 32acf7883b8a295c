/**
 * The Kafka form of events: their headers, and the records a consumer could not take, which operators replay or discard.
 */
package dev.mockmate.platform.event;
