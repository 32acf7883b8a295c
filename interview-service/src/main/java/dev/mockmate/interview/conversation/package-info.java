/**
 * Owns the course of an interview: it is prepared, asks and goes on, hears a live candidate, is finished and read as a
 * whole. Others read interviews by {@code ReadInterviews} and their {@code InterviewSummary}; everything else here is
 * reached by its edges.
 */
package dev.mockmate.interview.conversation;
