/** Rules of a live connection in plain Java: its states, why it closes, how fast and how wrong a client may be. */
package dev.mockmate.gateway.domain;
