/**
 * Owns the interview as it stands: its state, the questions that were asked (exchanges) and its transcript. Others use
 * {@code StoredInterview} with its state {@code Interview}, {@code Interviews}, {@code Exchanges}, {@code Segments} and {@code Transcript}; how it goes on is
 * the matter of {@code conversation}.
 */
package dev.mockmate.interview.exchange;
