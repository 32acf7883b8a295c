/** Compares programs. */
package dev.mockmate.testsession.similarity.application;
