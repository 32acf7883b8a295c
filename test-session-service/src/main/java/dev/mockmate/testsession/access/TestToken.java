package dev.mockmate.testsession.access;

import java.util.UUID;

/**
 * What a verified test token opens.
 *
 * @param invitationId the invitation it was issued for
 * @param candidateId whose test it is
 * @param organisation who invited
 */
public record TestToken(UUID invitationId, UUID candidateId, String organisation) {
    /** The attribute of an identity that holds it. */
    public static final String ATTRIBUTE = "mockmate.test-token";
}
