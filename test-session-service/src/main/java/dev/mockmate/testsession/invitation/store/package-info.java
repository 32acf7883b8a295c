/** The tables of invitations, templates, test tokens and mails. */
package dev.mockmate.testsession.invitation.store;
