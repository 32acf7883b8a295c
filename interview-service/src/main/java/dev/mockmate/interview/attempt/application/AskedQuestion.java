package dev.mockmate.interview.attempt.application;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.StoredInterview;

/** A question with the attempt that is to answer it. */
public record AskedQuestion(StoredInterview interview, Exchange exchange, StoredAttempt attempt) {}
