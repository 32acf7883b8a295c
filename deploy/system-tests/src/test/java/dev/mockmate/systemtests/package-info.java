/** Black-box journeys against the whole system as it is built: real processes, tokens, database and broker. */
package dev.mockmate.systemtests;
