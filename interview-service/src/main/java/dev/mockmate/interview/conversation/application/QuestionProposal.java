package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.exchange.store.InterviewRow;
import dev.mockmate.interview.planning.domain.PlannedQuestion;

/** A question that is not asked yet. */
public record QuestionProposal(InterviewRow interview, PlannedQuestion question) {}
