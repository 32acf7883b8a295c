/**
 * Owns how providers with a JSON API are called: with time-outs, bounded retries, and left alone while they fail.
 * Adapters use {@code JsonProvider} and {@code ProviderConfig}; use cases meet {@code ProviderUnavailableException}
 * alone.
 */
package dev.mockmate.interview.provider;
