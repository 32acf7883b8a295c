/** Sends what is due. */
package dev.mockmate.testsession.webhook.schedule;
