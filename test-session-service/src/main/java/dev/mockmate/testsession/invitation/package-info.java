/**
 * Owns invitations to tests: templates, the tokens in their links, and the mails that bring them.
 * Others use nothing of it; it begins a test as an {@code InvitedTests} of the service's own floors.
 */
package dev.mockmate.testsession.invitation;
