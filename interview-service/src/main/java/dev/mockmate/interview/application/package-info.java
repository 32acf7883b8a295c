/** What the interview service does: one class per use case. */
package dev.mockmate.interview.application;
