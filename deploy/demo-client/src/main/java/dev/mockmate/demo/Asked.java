package dev.mockmate.demo;

/**
 * What a question asks for, as the server names it.
 *
 * @param category such as {@code behavioral}
 * @param competency such as {@code conflict}
 */
record Asked(String category, String competency, boolean isFollowUp) {}
