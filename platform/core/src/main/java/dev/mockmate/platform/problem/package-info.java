/** Refusals and failures as RFC 9457 problems, in one catalogue a service, without what must not be told. */
package dev.mockmate.platform.problem;
