package dev.mockmate.testsession.live.rest;

import dev.mockmate.platform.text.VisibleText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of recruiters' live changes. Each reason may come in the header {@code X-Reason} instead. */
final class LiveRequests {
    private LiveRequests() {}

    /** More time. */
    @Schema(name = "ExtraTime")
    record ExtraTime(
            @NotNull @Min(1) @Max(86_400) Integer seconds,
            @Size(max = 500) String reason) {}

    /** Something for the candidate to read. */
    @Schema(name = "Announcement")
    record Announce(@NotNull @VisibleText @Size(max = 2_000) String text) {}

    /** The end. */
    @Schema(name = "EndTest")
    record End(@Size(max = 500) String reason) {}

    /**
     * The test again.
     *
     * @param minutes from now to its new end
     */
    @Schema(name = "ReopenTest")
    record Reopen(
            @NotNull @Min(1) @Max(1_440) Integer minutes,
            @Size(max = 500) String reason) {}
}
