/** What gives points and tells them. */
package dev.mockmate.testsession.result.application;
