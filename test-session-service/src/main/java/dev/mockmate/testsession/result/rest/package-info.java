/** Calls of recruiters about results. */
package dev.mockmate.testsession.result.rest;
