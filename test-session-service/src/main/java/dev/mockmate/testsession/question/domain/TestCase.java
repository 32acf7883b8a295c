package dev.mockmate.testsession.question.domain;

/**
 * One run of a program: what it reads and what it is to write.
 *
 * @param id unique within its question, like {@code t1}
 * @param input standard input
 * @param expectedOutput standard output
 * @param points its weight in the question's score; 0 for samples
 * @param hidden whether candidates never see its data
 */
public record TestCase(String id, String input, String expectedOutput, int points, boolean hidden) {}
