/** A terminal client that holds one interview with a running MockMate: what a client does, call by call. */
package dev.mockmate.demo;
