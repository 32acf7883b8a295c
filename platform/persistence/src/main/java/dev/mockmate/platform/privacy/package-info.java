/**
 * What a service owes the people whose data it holds: to show it, to forget it on request, and to forget it in time. A service
 * names what it holds as {@link dev.mockmate.platform.privacy.PersonalData} beans; all else is done here.
 */
package dev.mockmate.platform.privacy;
