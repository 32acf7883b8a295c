/** session-service as the gateway sees it: calls with deadlines, bounded retries and a circuit breaker. */
package dev.mockmate.gateway.sessions;
