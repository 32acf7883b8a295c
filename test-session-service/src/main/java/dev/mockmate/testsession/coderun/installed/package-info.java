/** Chooses the runner by configuration. */
package dev.mockmate.testsession.coderun.installed;
