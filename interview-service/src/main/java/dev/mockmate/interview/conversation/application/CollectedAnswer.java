package dev.mockmate.interview.conversation.application;

import java.util.Optional;
import java.util.UUID;

/** An answer as the client collected it; a score is 0 to 10 with one decimal. */
public record CollectedAnswer(
        UUID questionId, String text, double responseTime, Optional<String> feedback, Optional<Double> score) {}
