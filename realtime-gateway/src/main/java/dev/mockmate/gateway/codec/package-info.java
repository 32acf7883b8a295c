/** The two forms of the live protocol, binary protobuf and proto3 JSON, and nothing else. */
package dev.mockmate.gateway.codec;
