package dev.mockmate.platform.transaction;

import org.hibernate.query.results.ResultSetMapping;
import org.hibernate.reactive.sql.results.ReactiveResultSetMapping;

/**
 * What is to be made of the rows of a native query, equal to another one that says the same. Hibernate keeps the plan of a native
 * query by it, and Hibernate Reactive's own (up to 3.4) equals nothing but itself: each native query was planned anew, and its plan
 * kept beside all before it, under one hash, until they had pushed those of all other queries out of the cache.
 */
final class ComparableResultSetMapping extends ReactiveResultSetMapping {
    private final ResultSetMapping mapping;

    /** @param mapping one that can be compared */
    ComparableResultSetMapping(ResultSetMapping mapping) {
        super(mapping);
        this.mapping = mapping;
    }

    @Override
    public ResultSetMapping cacheKeyInstance() {
        return new ComparableResultSetMapping(mapping.cacheKeyInstance());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComparableResultSetMapping that && mapping.equals(that.mapping);
    }

    @Override
    public int hashCode() {
        return mapping.hashCode();
    }
}
