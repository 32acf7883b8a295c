/** Invitations to tests and what they are made of. */
package dev.mockmate.testsession.invitation.domain;
