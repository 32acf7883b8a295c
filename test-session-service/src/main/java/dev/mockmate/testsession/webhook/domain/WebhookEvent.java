package dev.mockmate.testsession.webhook.domain;

import java.util.Arrays;
import java.util.Optional;

/** What receivers can be told. */
public enum WebhookEvent {
    /** The candidate came. */
    INVITATION_ACCEPTED("invitation.accepted"),
    /** The test began. */
    TEST_STARTED("test.started"),
    /** It was handed in, or ended by the clock or a recruiter. */
    TEST_COMPLETED("test.completed"),
    /** The candidate left for good. */
    TEST_ABANDONED("test.abandoned"),
    /** Every answer has its points; told again when they change. */
    TEST_GRADED("test.graded");

    private final String label;

    WebhookEvent(String label) {
        this.label = label;
    }

    /** The name clients see. */
    public String label() {
        return label;
    }

    /** The event of a label; empty for another text. */
    public static Optional<WebhookEvent> of(String label) {
        return Arrays.stream(values())
                .filter(event -> event.label.equals(label))
                .findFirst();
    }
}
