package dev.mockmate.interview.speech.deepgram;

import java.time.Duration;

/**
 * What a client opens a speech-to-text stream with.
 *
 * @param accessToken short-lived; sent as {@code Authorization: Bearer} or as the subprotocols {@code bearer, <token>}
 * @param url where to open the stream, its parameters included
 */
public record SpeechToken(String accessToken, Duration lifetime, String url) {

    @Override
    public String toString() {
        return "SpeechToken[" + lifetime + " " + url + "]";
    }
}
