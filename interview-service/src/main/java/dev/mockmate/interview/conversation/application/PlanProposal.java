package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.assessment.application.Interviewers;
import dev.mockmate.interview.exchange.store.InterviewRow;

/** An interview with its plan that is not stored yet. */
public record PlanProposal(InterviewRow interview, Interviewers.Planned planned) {}
