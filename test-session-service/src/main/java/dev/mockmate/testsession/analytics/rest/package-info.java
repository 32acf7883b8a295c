/** The call that tells figures. */
package dev.mockmate.testsession.analytics.rest;
