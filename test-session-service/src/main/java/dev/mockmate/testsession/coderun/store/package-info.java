/** Executions and the programs that were built last. */
package dev.mockmate.testsession.coderun.store;
