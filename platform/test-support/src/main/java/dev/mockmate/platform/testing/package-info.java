/**
 * The test kit: real PostgreSQL and Kafka shared by all test classes of a module, a token issuer, a clock tests can move,
 * probes with deadlines, the OpenAPI check of every call, and the architecture rules.
 */
package dev.mockmate.platform.testing;
