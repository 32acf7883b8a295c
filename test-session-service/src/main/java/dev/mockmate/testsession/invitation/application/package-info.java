/** What is done with invitations. */
package dev.mockmate.testsession.invitation.application;
