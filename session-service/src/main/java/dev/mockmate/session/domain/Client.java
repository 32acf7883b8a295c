package dev.mockmate.session.domain;

/**
 * The program that connects, as it describes itself.
 *
 * @param name like {@code mockmate-desktop}
 * @param version like {@code 1.4.0}; empty when not told
 * @param platform like {@code windows}; empty when not told
 */
public record Client(String name, String version, String platform) {}
