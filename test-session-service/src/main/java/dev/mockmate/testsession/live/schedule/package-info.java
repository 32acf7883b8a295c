/** Looks for what is to be told. */
package dev.mockmate.testsession.live.schedule;
