/** Who is told what, and where that may be. */
package dev.mockmate.testsession.webhook.domain;
