/** The calls on invitations and templates. */
package dev.mockmate.testsession.invitation.rest;
