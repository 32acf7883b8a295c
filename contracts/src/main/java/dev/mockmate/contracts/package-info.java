/**
 * What services share on the wire and nothing else: topic names, event records, the live protocol. No logic.
 */
package dev.mockmate.contracts;
