package dev.mockmate.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every limit of the live edge, with its default. */
@ConfigMapping(prefix = "mockmate.gateway")
public interface GatewayConfig {
    /** Origins of web pages that may open a socket. A handshake without an Origin comes from a native client and passes. */
    @WithDefault("http://localhost:8080")
    List<String> allowedOrigins();

    /** Started connections of this replica; who finds no place is closed 3004. */
    @WithDefault("1000")
    int maxConnections();

    /** Started connections of one address on this replica. */
    @WithDefault("800")
    int maxConnectionsPerAddress();

    /** Sessions of one user that may be live on this replica at once; one more is closed 3504. */
    @WithDefault("3")
    int maxConnectionsPerUser();

    /**
     * Whose {@code X-Forwarded-For} is believed: names, addresses or CIDR blocks. All others are the address they come from.
     */
    @WithDefault("localhost")
    List<String> trustedProxies();

    /** Sockets that have not shown a token. */
    Unstarted unstarted();

    /** What all clients together may make this replica hold. */
    Memory memory();

    /** How long a socket may be open without its first message. */
    @WithDefault("10s")
    Duration startTimeout();

    /** Between two control pings. */
    @WithDefault("25s")
    Duration pingInterval();

    /** How long the pong may take. */
    @WithDefault("10s")
    Duration pongTimeout();

    /** Between two signs of presence to session-service; each brings a timer to the client. */
    @WithDefault("30s")
    Duration heartbeatInterval();

    /** After how long a connected candidate who does nothing, and is told nothing, has their clock stopped. */
    @WithDefault("20m")
    Duration idleAfter();

    /** How long before its end the client is told that its token expires. */
    @WithDefault("30s")
    Duration tokenNotice();

    /** How long a closed client may take to finish the closing handshake before its TCP connection is cut. */
    @WithDefault("5s")
    Duration closeGrace();

    /** How long a shutdown waits for the clients to be told. */
    @WithDefault("5s")
    Duration drainTimeout();

    /** What a client may send. */
    Inbound inbound();

    /** What may wait for a client that reads slowly. */
    Outbound outbound();

    /** Waiting for billing's decision at the start. */
    Activation activation();

    /** Coming back to a broken connection. */
    Resume resume();

    /** Sockets that have not shown a token: counted apart, so that they keep nobody out who has one. */
    interface Unstarted {
        /** All of them; one more makes the address that holds most give one up, which is closed 3004. */
        @WithDefault("500")
        int maxSockets();

        /** Those of one address; one more makes its oldest close. */
        @WithDefault("250")
        int maxPerAddress();

        /** How long one that is closed may take to finish the closing handshake. */
        @WithDefault("1s")
        Duration closeGrace();
    }

    /** What all clients together may make this replica hold. At the start the sum is compared with the heap. */
    interface Memory {
        /** Bytes that wait for clients or from them; beyond it whoever makes it hold most is cut off. */
        @WithDefault("20M")
        MemorySize queued();

        /** Bytes kept for clients that may come back. */
        @WithDefault("16M")
        MemorySize replay();

        /** What an open socket takes by itself. */
        @WithDefault("24K")
        MemorySize perSocket();

        /** What the service takes without any client. */
        @WithDefault("64M")
        MemorySize base();
    }

    /** What a client may send. */
    interface Inbound {
        /** The longest message, in bytes of its frames. */
        @WithDefault("64K")
        MemorySize maxMessageSize();

        /** The rate a client may keep up. */
        @WithDefault("100")
        int messagesPerSecond();

        /** What it may send at once. */
        @WithDefault("200")
        int burst();

        /** The bytes a client may keep up: twice what uncompressed stereo at 48 kHz takes is far from it. */
        @WithDefault("256K")
        MemorySize bytesPerSecond();

        /** What it may send at once, in bytes. */
        @WithDefault("1M")
        MemorySize burstBytes();

        /** Too fast for this long closes the connection. */
        @WithDefault("10s")
        Duration tooFastFor();

        /** The malformed message within a minute that closes the connection. */
        @WithDefault("5")
        int malformedPerMinute();

        /** Messages that may wait for their turn. */
        @WithDefault("64")
        int queue();
    }

    /** What may wait for a client that reads slowly; one more closes the connection 3008. */
    interface Outbound {
        /** Bytes. */
        @WithDefault("1M")
        MemorySize maxPending();

        /** Messages. */
        @WithDefault("1000")
        int maxPendingMessages();
    }

    /** Waiting for billing's decision at the start. */
    interface Activation {
        /** Between two looks at the session's status. */
        @WithDefault("500ms")
        Duration pollInterval();

        /** When to give up and ask the client to come back. */
        @WithDefault("30s")
        Duration decisionTimeout();
    }

    /** Coming back to a broken connection. */
    interface Resume {
        /** What resume tokens are sealed with, the same for all replicas; without it only this process opens its own tokens. */
        Optional<String> key();

        /** How long a resume token is good for at most, while its connection stands. */
        @WithDefault("24h")
        Duration lifetime();

        /** How long after its connection broke a client may come back with it. */
        @WithDefault("10m")
        Duration returnWithin();

        /** How long what a client misses is kept for it after its connection broke; later it reloads the transcript. */
        @WithDefault("2m")
        Duration replayFor();

        /** The latest messages kept for each session. Fewer than may wait for a slow client, which is sent them at once. */
        @WithDefault("500")
        int maxMessages();

        /** Their bytes. */
        @WithDefault("512K")
        MemorySize maxBytes();
    }
}
