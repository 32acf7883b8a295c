/** Calls of recruiters, streams for pages. */
package dev.mockmate.testsession.live.rest;
