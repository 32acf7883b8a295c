/** The HTTP edge: translates, never decides. */
package dev.mockmate.testsession.rest;
