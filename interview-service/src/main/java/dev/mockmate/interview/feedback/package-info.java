/**
 * Owns what an assessment says: its parts, scores and STAR checklist, and their JSON form in the database and on the
 * wire. Others use {@code Assessment}, {@code AssessmentDocument}, {@code AssessmentPart} and {@code Scores}; who
 * assesses is the matter of {@code assessment}.
 */
package dev.mockmate.interview.feedback;
