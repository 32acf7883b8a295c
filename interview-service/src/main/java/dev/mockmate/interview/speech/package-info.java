/**
 * Owns tokens by which a client turns speech into text. {@code DeepgramTokens} tells whether there are any.
 */
package dev.mockmate.interview.speech;
