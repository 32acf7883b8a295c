/** The programs that are compared. */
package dev.mockmate.testsession.similarity.store;
