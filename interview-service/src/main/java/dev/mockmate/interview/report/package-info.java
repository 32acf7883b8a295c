/**
 * Owns the report of an interview: what it says, its PDF, and the links by which others may read it. Nobody else uses
 * it.
 */
package dev.mockmate.interview.report;
