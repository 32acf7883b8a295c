/**
 * Owns who is told what happens to tests, and delivers it until it is taken.
 * Others tell receivers through {@code QueueWebhookDeliveries} and {@code Deliveries}.
 */
package dev.mockmate.testsession.webhook;
