/**
 * Owns the audio of attempts: how it is taken, where it is kept and when it goes. Nobody else uses it.
 */
package dev.mockmate.interview.recording;
