package dev.mockmate.gateway.frames;

/**
 * How fast one socket is read, whatever it sends; beyond that TCP makes the client wait. It bounds the work a client can cause,
 * and lies well above what a client may send without being told that it is too fast.
 *
 * @param framesPerSecond frames, those of control too
 * @param bytesPerSecond bytes on the wire
 */
public record ReadLimit(long framesPerSecond, long bytesPerSecond) {}
