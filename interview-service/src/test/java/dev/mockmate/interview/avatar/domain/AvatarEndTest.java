package dev.mockmate.interview.avatar.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AvatarEndTest {

    @Test
    void shouldKeepItsNameOnTheWayToTheTableAndBack() {
        for (AvatarEnd end : AvatarEnd.values()) {
            assertEquals(end, AvatarEnd.ofWire(end.wire()));
        }
    }

    @Test
    void shouldTellALostClientFromAUsersPause() {
        assertEquals(AvatarEnd.PAUSED, AvatarEnd.ofPause("user"));
        assertEquals(AvatarEnd.DISCONNECTED, AvatarEnd.ofPause("disconnected"));
    }

    @Test
    void shouldNameWhyASessionEnded() {
        assertEquals(AvatarEnd.COMPLETED, AvatarEnd.ofCompletion("user_ended"));
        assertEquals(AvatarEnd.CREDITS_EXHAUSTED, AvatarEnd.ofCompletion("credits_exhausted"));
        assertEquals(AvatarEnd.MAX_DURATION, AvatarEnd.ofCompletion("max_duration"));
        assertEquals(AvatarEnd.ABANDONED, AvatarEnd.ofCompletion("abandoned"));
    }
}
