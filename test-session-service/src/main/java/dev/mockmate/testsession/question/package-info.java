/**
 * Owns the question bank: questions with their versions, the shared bank, import and export.
 * Others use {@code Question} and what it consists of ({@code Task}, {@code TestCase}, {@code Checker}, {@code
 * ExecutionLimits}, {@code Language}), read {@code Questions}, and choose those of a test by {@code ChooseQuestions};
 * {@code ReferenceSolutionCheck} is done for it by the feature that runs code.
 */
package dev.mockmate.testsession.question;
