/** Speech to text by Deepgram. */
package dev.mockmate.interview.speech;
