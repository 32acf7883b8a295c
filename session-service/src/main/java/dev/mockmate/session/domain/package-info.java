/** States, clock and rules of a session in plain Java. */
package dev.mockmate.session.domain;
