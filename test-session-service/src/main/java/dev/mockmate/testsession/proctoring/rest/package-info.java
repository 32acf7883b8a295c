/** Calls of pages and of recruiters. */
package dev.mockmate.testsession.proctoring.rest;
