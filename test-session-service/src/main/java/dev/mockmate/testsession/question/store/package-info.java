/** The question bank's tables. */
package dev.mockmate.testsession.question.store;
