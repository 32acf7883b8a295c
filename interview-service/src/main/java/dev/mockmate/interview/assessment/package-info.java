/**
 * Owns how an answer is assessed: jobs, tries and leases, the model and its budget, the built-in coach ({@code
 * coach}), what of a model's words is kept ({@code screening}), and the rule of follow-ups. Others ask {@code
 * CoachFallback} for plans and implement {@code InterviewFlow}; nobody else calls a model.
 */
package dev.mockmate.interview.assessment;
