package dev.mockmate.local.origin;

import java.time.Duration;

/**
 * How long a client may take and how much it may hold; every bound is for one address first and for all second.
 *
 * @param tick how often connections are looked at
 * @param head until the first request of a connection has arrived whole
 * @param keepAlive until the next request has arrived whole
 * @param drain until the rest of a body has arrived whose request was answered already
 * @param bodyQuiet until the next byte of a body
 * @param bodyGrace how long a body may come slower than {@code bodyBytesPerSecond}
 * @param bodyBytesPerSecond what a body brings at least, averaged from its beginning; only while it is waited for
 * @param unread until a client has read something of what waits for it
 * @param answer until a part has begun to answer, from the last byte it was sent
 * @param connect until there is a connection to a part
 * @param calls under way to one part at once
 * @param callsOfAddress under way from one address to one part at once
 * @param lines live connections to one part at once
 * @param linesOfAddress live connections from one address to one part at once
 * @param connections of clients, idle ones too
 * @param connectionsOfAddress of one address
 * @param pipelined requests that one connection sends ahead of the answers
 */
record OriginLimits(
        Duration tick,
        Duration head,
        Duration keepAlive,
        Duration drain,
        Duration bodyQuiet,
        Duration bodyGrace,
        int bodyBytesPerSecond,
        Duration unread,
        Duration answer,
        Duration connect,
        int calls,
        int callsOfAddress,
        int lines,
        int linesOfAddress,
        int connections,
        int connectionsOfAddress,
        int pipelined) {

    /** What the local stack uses: more lines than the gateway has places, so that the gateway decides who goes. */
    static OriginLimits standard() {
        return new OriginLimits(
                Duration.ofMillis(250),
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                256,
                Duration.ofSeconds(30),
                Duration.ofSeconds(120),
                Duration.ofSeconds(5),
                1_000,
                500,
                2_000,
                1_500,
                6_000,
                3_000,
                64);
    }
}
