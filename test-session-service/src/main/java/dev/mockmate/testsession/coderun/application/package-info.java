/** Use cases of running code: take an order, judge it, and the port to whatever runs programs. */
package dev.mockmate.testsession.coderun.application;
