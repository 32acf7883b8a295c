/** What happens to invitations by time. */
package dev.mockmate.testsession.invitation.schedule;
