/** The calls that run code. */
package dev.mockmate.testsession.coderun.rest;
