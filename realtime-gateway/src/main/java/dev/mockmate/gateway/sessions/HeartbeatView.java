package dev.mockmate.gateway.sessions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The answer to a sign of presence.
 *
 * @param timer the session's clock
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record HeartbeatView(TimerView timer) {}
