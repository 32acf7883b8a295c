/** Points and what is to be graded. */
package dev.mockmate.testsession.result.store;
