/**
 * One live connection per socket. A connection lives on one event loop, so it needs no locks; everything from elsewhere hops
 * onto it.
 */
package dev.mockmate.gateway.live;
