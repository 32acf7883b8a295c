package dev.mockmate.interview.avatar.domain;

import java.time.Duration;

/**
 * How a client joins an avatar's session: a LiveKit room.
 *
 * @param url {@code wss://…}
 * @param token opens this room only
 * @param maxDuration how long the provider lets it run
 */
public record AvatarRoom(String url, String token, Duration maxDuration) {
    @Override
    public String toString() {
        return "AvatarRoom[" + url + " " + maxDuration + "]";
    }
}
