/** The edge to Kafka: what the other services have to say to this replica's connections. */
package dev.mockmate.gateway.events;
