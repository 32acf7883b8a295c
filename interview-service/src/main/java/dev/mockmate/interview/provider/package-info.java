/** How providers with a JSON API are called: with time-outs, bounded retries, and left alone when they fail. */
package dev.mockmate.interview.provider;
