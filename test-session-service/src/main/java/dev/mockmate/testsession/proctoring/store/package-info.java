/** Where it is kept. */
package dev.mockmate.testsession.proctoring.store;
