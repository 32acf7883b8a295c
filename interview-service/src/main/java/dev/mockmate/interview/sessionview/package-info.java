/**
 * Owns what this service knows of sessions and their credits, by the events of session-service and billing-service;
 * {@code FollowedSession} is where one stands.
 * Others require a live session from {@code LiveSessions}, note the candidate's {@code CandidatePresence}, lock a {@code
 * KnownSession}, and hear of changes as a {@code SessionFollower}.
 */
package dev.mockmate.interview.sessionview;
