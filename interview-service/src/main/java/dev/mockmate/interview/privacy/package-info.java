/**
 * Owns how a user is forgotten by all services and what the export of a user's data brings together. Nobody else uses
 * it: what is held about people is declared by each feature in its store.
 */
package dev.mockmate.interview.privacy;
