/** One class per use case: load, decide, store with the events, answer. */
package dev.mockmate.testsession.application;
