package dev.mockmate.testsession.invitation.rest;

import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.platform.problem.ProblemType;
import java.time.Duration;

/** The refusals of invitations beside the common ones. */
enum InvitationProblem implements ProblemType {
    /** An organisation's share of invitations, or an address's of mails, is used up for now. */
    TOO_MANY_INVITATIONS("too-many-invitations", 429, "As many were invited as may be for now"),

    /** An invitation that expired, or whose test is over, is not sent again. */
    INVITATION_OVER("invitation-over", 409, "The invitation is over");

    private static final Duration LATER = Duration.ofHours(1);

    private final Entry entry;

    InvitationProblem(String slug, int status, String title) {
        entry = new Entry(slug, status, title);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    static ProblemException ofOrganisation() {
        return ProblemException.of(
                        TOO_MANY_INVITATIONS, "Your organisation has made as many invitations as it may in a day.")
                .retryAfter(LATER);
    }

    static ProblemException ofAddress() {
        return ProblemException.of(TOO_MANY_INVITATIONS, "This address was written to as often as may be in a day.")
                .retryAfter(LATER);
    }
}
