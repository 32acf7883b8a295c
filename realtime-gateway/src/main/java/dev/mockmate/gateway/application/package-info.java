/** Who may have a line, and what of it the other services are told. */
package dev.mockmate.gateway.application;
