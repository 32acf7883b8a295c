/**
 * Owns the talking faces that speak for the interviewer: providers, and the start, use and end of a session with one.
 * {@code AvatarProviders} tells which there are; nobody else starts one.
 */
package dev.mockmate.interview.avatar;
