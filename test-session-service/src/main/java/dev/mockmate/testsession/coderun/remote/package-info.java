/** Runners of others over HTTP: Judge0 and Piston. */
package dev.mockmate.testsession.coderun.remote;
