/**
 * Owns running programs of candidates: executions and their queue, the sandbox and the runners of others, verdicts.
 * Others judge a program by {@code JudgeSubmission}, read {@code Executions} and their {@code ProgramResult}; which questions
 * a test has is told by {@code TestQuestions}.
 */
package dev.mockmate.testsession.coderun;
