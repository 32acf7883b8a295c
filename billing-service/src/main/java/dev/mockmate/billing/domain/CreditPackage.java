package dev.mockmate.billing.domain;

/**
 * Credits that can be bought together.
 *
 * @param amount whole credits
 * @param price in the currency's smallest unit: 1500 with {@code eur} is 15.00 EUR
 * @param currency ISO 4217 in lower case, as payment providers write it
 */
public record CreditPackage(String id, long amount, long price, String currency) {}
