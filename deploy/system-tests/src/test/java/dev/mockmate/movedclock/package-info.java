/** A clock that a test moves under packaged services: put into a Java agent of its own. */
package dev.mockmate.movedclock;
