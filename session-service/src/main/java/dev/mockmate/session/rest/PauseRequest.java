package dev.mockmate.session.rest;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The optional body of {@code timer/pause}: why the clock stops. */
@Schema(name = "PauseRequest")
record PauseRequest(
        @Schema(
                nullable = true,
                description =
                        "user, as without a body, or idle: the user is there but does nothing; only resume ends either")
        @Pattern(regexp = "user|idle")
        String reason) {

    boolean ofSomebodyIdle() {
        return "idle".equals(reason);
    }
}
