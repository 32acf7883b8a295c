package dev.mockmate.gateway.live;

/** What one socket makes this replica hold. Changed on its event loop only, read by any thread. */
final class MemoryShare {
    private final HeldMemory all;
    private volatile long bytes;
    private boolean given;

    MemoryShare(HeldMemory all) {
        this.all = all;
    }

    /** Bytes held. */
    long bytes() {
        return bytes;
    }

    /** It makes it hold more, or less when negative. */
    void add(long more) {
        if (!given && more != 0) {
            bytes = bytes + more;
            all.add(more);
        }
    }

    /** The socket is gone and with it all that was held for it. */
    void giveBack() {
        add(-bytes);
        given = true;
    }
}
