/** Who calls, as this service sees them: candidates, recruiters of an organisation, holders of a test token. */
package dev.mockmate.testsession.access;
