/** The calls on the question bank. */
package dev.mockmate.testsession.question.rest;
