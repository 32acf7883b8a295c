package dev.mockmate.platform.transaction;

import java.util.Set;

/** Is told when a transaction has ended, so that what it wrote for others goes on at once. */
public interface CommitListener {

    /**
     * A transaction has ended, most often by a commit.
     *
     * @param shards of the outbox that it wrote to; empty when it published nothing
     */
    void ended(Set<Integer> shards);
}
