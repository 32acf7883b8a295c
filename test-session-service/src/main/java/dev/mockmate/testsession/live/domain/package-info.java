/** What pages of candidates are told. */
package dev.mockmate.testsession.live.domain;
