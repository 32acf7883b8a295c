/** How use cases answer: with a value, or with why not. Owns {@code Outcome}; what a service refuses is its own sealed type. */
package dev.mockmate.platform.outcome;
