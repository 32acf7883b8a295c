/** What is done with the question bank. */
package dev.mockmate.testsession.question.application;
