package dev.mockmate.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceIdsTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void shouldGoOnWithTheTraceThatACallCameWith() {
        SpanContext ids = TraceIds.next("00-" + TRACE + "-" + SPAN + "-01");

        assertThat(ids.getTraceId()).isEqualTo(TRACE);
        assertThat(ids.getSpanId()).isNotEqualTo(SPAN);
        assertThat(ids.isSampled()).isTrue();
        assertThat(ids.isValid()).isTrue();
    }

    @Test
    void shouldBeginATraceForACallThatCameWithNoneOrRubbish() {
        for (String header : List.of(
                "",
                "x",
                "00-" + TRACE,
                "00-" + "0".repeat(32) + "-" + SPAN + "-01",
                "ff-" + TRACE + "-" + SPAN + "-01")) {
            SpanContext ids = TraceIds.next(header);
            assertThat(ids.isValid()).as(header).isTrue();
            assertThat(ids.getTraceId()).as(header).isNotEqualTo(TRACE);
            assertThat(ids.isSampled()).as(header).isFalse();
        }
        assertThat(TraceIds.next(null).getTraceId())
                .isNotEqualTo(TraceIds.next(null).getTraceId());
    }
}
