/**
 * Owns how text from people is read: words, sentences, searches in linear time, and what in a text speaks to the
 * assessor instead of answering. Every feature may use all of it; {@code AnswerText} is where an answer is cut and
 * screened.
 */
package dev.mockmate.interview.text;
