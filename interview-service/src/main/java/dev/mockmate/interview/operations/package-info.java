/**
 * Owns what this installation tells of itself: its capabilities, what the model cost, the events that could not be
 * taken. Nobody else uses it.
 */
package dev.mockmate.interview.operations;
