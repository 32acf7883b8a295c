/** Lets what a schedule has begun end before the service does. */
package dev.mockmate.platform.lifecycle;
