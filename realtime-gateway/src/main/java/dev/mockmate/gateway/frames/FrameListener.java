package dev.mockmate.gateway.frames;

/** Whoever a {@link GuardedSocket} answers to. Called on the socket's event loop. */
public interface FrameListener {

    /**
     * A control frame arrived.
     *
     * @param bytes of its payload
     * @return whether it may have its effect; one that may not is dropped
     */
    boolean control(int bytes);

    /**
     * The client broke RFC 6455 or a limit of size, and nothing of it is taken any more.
     *
     * @param closeCode {@code 1002}, {@code 1007} or {@code 1009}
     */
    void violated(int closeCode);

    /** More or less of what the client sent is held in memory before it is a message, by that many bytes. */
    void held(long bytes);
}
