/** Calls about webhooks. */
package dev.mockmate.testsession.webhook.rest;
