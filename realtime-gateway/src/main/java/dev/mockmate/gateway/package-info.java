/**
 * The WebSocket edge: live connections of candidates, no database.
 *
 * <p>A message travels {@code socket} (frames) → {@code live} (one live connection per socket: order, limits, state) →
 * {@code application} and {@code sessions} (session-service over REST, candidate input into Kafka). What a client is to be shown
 * comes back over Kafka through {@code events}, which every replica reads and keeps only for its own connections.
 */
package dev.mockmate.gateway;
