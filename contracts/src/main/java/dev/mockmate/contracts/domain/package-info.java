/** Rules that more than one service goes by, in plain Java. */
package dev.mockmate.contracts.domain;
