/** A call that is sent twice under one key has its effect once and the same answer. */
package dev.mockmate.platform.idempotency;
