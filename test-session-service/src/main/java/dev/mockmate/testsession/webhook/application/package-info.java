/** Tells receivers what happens to tests. */
package dev.mockmate.testsession.webhook.application;
