/** Avatars that speak for the interviewer: LiveAvatar and HeyGen, each by its own protocol. */
package dev.mockmate.interview.avatar;
