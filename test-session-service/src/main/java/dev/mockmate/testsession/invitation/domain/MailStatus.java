package dev.mockmate.testsession.invitation.domain;

import java.util.Locale;

/** What became of the newest mail of an invitation. */
public enum MailStatus {
    /** None was asked for. */
    NONE,
    /** It will be sent. */
    QUEUED,
    /** The mail server took it. */
    SENT,
    /** The mail server did not take it, also later. */
    FAILED;

    /** The name clients see, like {@code sent}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a label. */
    public static MailStatus of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
