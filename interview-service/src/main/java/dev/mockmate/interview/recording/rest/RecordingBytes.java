package dev.mockmate.interview.recording.rest;

import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;

/**
 * A recording, or a part of it, as the body of an answer.
 *
 * @param length how many bytes there are
 * @param bytes read when they are subscribed to
 */
public record RecordingBytes(long length, Multi<Buffer> bytes) {}
