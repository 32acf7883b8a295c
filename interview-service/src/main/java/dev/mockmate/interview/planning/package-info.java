/**
 * Owns which questions are asked: the question bank, what a job needs, the balance of a plan, and whose turn it is to
 * have one made. Others use {@code QuestionPlan}, {@code PlannedQuestion}, {@code PlanRequest}, {@code JobProfile},
 * the words of a plan (competency, category, difficulty, seniority) and {@code PlanTurns}.
 */
package dev.mockmate.interview.planning;
