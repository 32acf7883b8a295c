/**
 * Transactions that always end: who may take a connection, how long a statement may take, and what is tried again.
 */
package dev.mockmate.platform.transaction;
