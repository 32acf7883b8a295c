/** Verdicts on programs: comparing outputs, judging runs. */
package dev.mockmate.testsession.coderun.domain;
