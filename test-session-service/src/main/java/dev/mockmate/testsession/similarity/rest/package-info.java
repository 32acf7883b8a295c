/** The call of recruiters about it. */
package dev.mockmate.testsession.similarity.rest;
