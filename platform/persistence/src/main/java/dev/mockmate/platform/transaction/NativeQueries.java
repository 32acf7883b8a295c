package dev.mockmate.platform.transaction;

import org.hibernate.reactive.mutiny.Mutiny;

/**
 * SQL that selects, in the transaction of a use case. Everybody asks here, because Hibernate keeps the plan of a native query by
 * what is to be made of its rows ({@link ComparableResultSetMapping}), and the part of that which stands for one value of a type
 * ({@code ImplicitResultClassBuilder} of 7.2) equals no other of its kind.
 */
public final class NativeQueries {

    private NativeQueries() {}

    /**
     * A query for one column.
     *
     * @param type what Hibernate makes of the column by itself, such as {@code OffsetDateTime} of a time; nothing converts to
     *     it, and another one fails where the value is used
     */
    @SuppressWarnings("unchecked")
    public static <T> Mutiny.SelectionQuery<T> values(Mutiny.Session session, String sql, Class<T> type) {
        return (Mutiny.SelectionQuery<T>) session.createNativeQuery(sql, Object.class);
    }

    /** A query for several columns; of a single one it would give bare values. */
    public static Mutiny.SelectionQuery<Object[]> rows(Mutiny.Session session, String sql) {
        return session.createNativeQuery(sql, Object[].class);
    }

    /** A query for all columns of an entity. */
    public static <T> Mutiny.SelectionQuery<T> entities(Mutiny.Session session, String sql, Class<T> entity) {
        return session.createNativeQuery(sql, entity);
    }
}
