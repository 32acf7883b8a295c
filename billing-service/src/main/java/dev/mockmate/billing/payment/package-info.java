/** Those who take the money, each behind {@code PaymentProvider}. */
package dev.mockmate.billing.payment;
