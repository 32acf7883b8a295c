/** What programs have in common. */
package dev.mockmate.testsession.similarity.domain;
