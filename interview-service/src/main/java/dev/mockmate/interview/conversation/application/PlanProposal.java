package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.assessment.application.CoachFallback;
import dev.mockmate.interview.exchange.store.InterviewRow;

/** An interview with its plan that is not stored yet. */
public record PlanProposal(InterviewRow interview, CoachFallback.Planned planned) {}
