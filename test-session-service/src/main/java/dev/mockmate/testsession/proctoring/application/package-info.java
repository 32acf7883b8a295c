/** What pages tell about how a test is taken, kept for a while. */
package dev.mockmate.testsession.proctoring.application;
