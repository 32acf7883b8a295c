package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.assessment.application.CoachFallback;
import dev.mockmate.interview.exchange.domain.StoredInterview;

/** An interview with its plan that is not stored yet. */
public record PlanProposal(StoredInterview interview, CoachFallback.Planned planned) {}
