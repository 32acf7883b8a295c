/** What happens to the question bank by time. */
package dev.mockmate.testsession.question.schedule;
