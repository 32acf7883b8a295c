package dev.mockmate.interview.recording.application;

/** Ends the stream of an upload that is not what it must be; nothing of it is kept. */
public final class RecordingRefusedException extends RuntimeException {

    /** What is wrong with it. */
    public enum Reason {
        TOO_LARGE,
        /** Its first bytes are not those of the type it was sent as. */
        OTHER_TYPE,
        TOO_SLOW
    }

    private final Reason reason;

    public RecordingRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
