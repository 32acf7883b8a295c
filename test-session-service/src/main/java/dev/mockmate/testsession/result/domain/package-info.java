/** How answers get their points. */
package dev.mockmate.testsession.result.domain;
