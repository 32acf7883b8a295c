/**
 * Owns attempts at questions: opening, drafting, handing in and trying again, how much one interview may hold, and the
 * stream of what becomes of them. Others use {@code StoredAttempt} with its state {@code Attempt}, {@code Attempts}, {@code OpenAttempt}, {@code SubmitAnswer}, {@code
 * AskedQuestion} and tell changes by {@code AttemptChangeNotifier}.
 */
package dev.mockmate.interview.attempt;
