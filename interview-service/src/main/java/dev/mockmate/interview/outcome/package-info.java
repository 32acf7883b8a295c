/**
 * Owns what a use case refuses: {@code Refusal}, the problem document each refusal becomes, and how a call waits for what is
 * about to happen. Every feature may use all of it.
 */
package dev.mockmate.interview.outcome;
