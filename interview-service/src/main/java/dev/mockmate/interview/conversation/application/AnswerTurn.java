package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.attempt.store.AttemptRow;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.store.InterviewRow;

/** The attempt a live client is giving, with its question and interview. */
record AnswerTurn(InterviewRow interview, Exchange exchange, AttemptRow attempt) {}
