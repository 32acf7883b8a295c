/** Webhooks and what they are told. */
package dev.mockmate.testsession.webhook.store;
