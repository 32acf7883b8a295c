/** The HTTP edge of the interview service. */
package dev.mockmate.interview.rest;
