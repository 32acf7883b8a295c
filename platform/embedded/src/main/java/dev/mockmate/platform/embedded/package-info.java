/**
 * A real PostgreSQL and a real Kafka broker without Docker, for tests and for the local stack: the same binaries that
 * production runs, started on free or given ports.
 */
package dev.mockmate.platform.embedded;
