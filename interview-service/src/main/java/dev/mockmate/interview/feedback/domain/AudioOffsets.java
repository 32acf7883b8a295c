package dev.mockmate.interview.feedback.domain;

import java.util.OptionalLong;

/** Where a piece of an answer begins in its recording: milliseconds from the recording's start; empty where that is not known. */
@FunctionalInterface
public interface AudioOffsets {

    /** Of an answer that was written, or whose words were not timed. */
    AudioOffsets NONE = (start, end) -> OptionalLong.empty();

    /** Of the piece between two UTF-16 offsets into the answer, the second exclusive. */
    OptionalLong of(int start, int end);
}
