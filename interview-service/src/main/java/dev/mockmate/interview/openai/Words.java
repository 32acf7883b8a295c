package dev.mockmate.interview.openai;

/** Words of the model as they arrived together; {@code arrived} is {@link System#nanoTime}. */
record Words(String text, long arrived) {}
