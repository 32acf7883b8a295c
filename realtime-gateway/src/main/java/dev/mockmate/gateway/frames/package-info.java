/** What a socket's bytes and WebSocket frames are held to before the framework sees them, on Netty's pipeline. */
package dev.mockmate.gateway.frames;
