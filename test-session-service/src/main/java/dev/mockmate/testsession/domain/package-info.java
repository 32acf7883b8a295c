/** What a coding test is and how it is conducted. Plain Java. */
package dev.mockmate.testsession.domain;
