/** One class per use case: load, decide, store and publish, answer. */
package dev.mockmate.billing.application;
