package dev.mockmate.gateway.sessions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A session's status alone.
 *
 * @param status as in {@link SessionView}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StatusView(String status) {}
