package dev.mockmate.platform.identity;

import jakarta.enterprise.inject.Vetoed;

/** The caller of the request at hand; a resource injects it and passes {@link #get()} down as a plain value. */
@Vetoed
public class CurrentCaller {
    private final Caller caller;

    /** For the client proxy only. */
    protected CurrentCaller() {
        this.caller = null;
    }

    CurrentCaller(Caller caller) {
        this.caller = caller;
    }

    /** Who is asking. */
    public Caller get() {
        return caller;
    }
}
