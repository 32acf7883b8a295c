/** Who may have a connection, and what of it the other services are told. */
package dev.mockmate.gateway.application;
