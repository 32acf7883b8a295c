/** Events leave with the state they tell of: stored in its transaction, sent in order by any replica. */
package dev.mockmate.platform.outbox;
