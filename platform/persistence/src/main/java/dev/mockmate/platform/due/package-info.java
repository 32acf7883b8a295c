/** How the schedules of a service find out cheaply that there is nothing to do. */
package dev.mockmate.platform.due;
