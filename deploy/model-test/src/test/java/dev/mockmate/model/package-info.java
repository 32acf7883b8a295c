/**
 * The rules of sessions and credits against a small model of them: generated sequences drive the real domains of
 * session-service and billing-service, joined by an event bus in memory, and a reference model written from the rules alone;
 * after every step both must tell the same seconds and credits.
 */
package dev.mockmate.model;
