/**
 * The whole system on one machine, without containers: PostgreSQL, Kafka, Keycloak, the five services and one origin in
 * front of them. {@code deploy/up} runs {@link dev.mockmate.local.Up}; system tests drive
 * {@link dev.mockmate.local.LocalStack} themselves.
 */
package dev.mockmate.local;
