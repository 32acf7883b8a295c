/** The rules of credits in plain Java: what is held, charged, given back and told, as values. */
package dev.mockmate.billing.domain;
