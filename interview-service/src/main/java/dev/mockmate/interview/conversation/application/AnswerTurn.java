package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.domain.StoredAttempt;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.domain.StoredInterview;

/** The attempt a live client is giving, with its question and interview. */
record AnswerTurn(StoredInterview interview, Exchange exchange, StoredAttempt attempt) {}
