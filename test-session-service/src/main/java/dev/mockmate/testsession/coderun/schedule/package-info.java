/** Takes executions that wait. */
package dev.mockmate.testsession.coderun.schedule;
