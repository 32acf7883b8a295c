/** Where what pages are told is kept. */
package dev.mockmate.testsession.live.store;
