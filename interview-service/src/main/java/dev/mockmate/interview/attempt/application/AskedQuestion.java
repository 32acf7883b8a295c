package dev.mockmate.interview.attempt.application;

import dev.mockmate.interview.attempt.store.AttemptRow;
import dev.mockmate.interview.exchange.domain.Exchange;
import dev.mockmate.interview.exchange.store.InterviewRow;

/** A question with the attempt that is to answer it. */
public record AskedQuestion(InterviewRow interview, Exchange exchange, AttemptRow attempt) {}
