/** Runs programs of strangers on this machine: bubblewrap, limits, and the attacks that prove they hold. */
package dev.mockmate.testsession.coderun.sandbox;
