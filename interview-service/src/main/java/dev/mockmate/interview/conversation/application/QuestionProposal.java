package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.exchange.domain.StoredInterview;
import dev.mockmate.interview.planning.domain.PlannedQuestion;

/** A question that is not asked yet. */
public record QuestionProposal(StoredInterview interview, PlannedQuestion question) {}
