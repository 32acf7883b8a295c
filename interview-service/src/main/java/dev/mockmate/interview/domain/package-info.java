/**
 * The interview itself, in plain Java: which questions are asked, how an answer is assessed without a model, and
 * which rules every assessment has to pass whoever wrote it. No framework, no clock, no I/O but the question bank's
 * resource file.
 */
package dev.mockmate.interview.domain;
