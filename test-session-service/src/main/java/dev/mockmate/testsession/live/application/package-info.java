/** Changes of tests under way, and those who follow them. */
package dev.mockmate.testsession.live.application;
