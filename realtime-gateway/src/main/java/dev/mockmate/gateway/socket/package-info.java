/** The edge to the framework's WebSocket: frames in, handshake checks, shutdown. */
package dev.mockmate.gateway.socket;
