package dev.mockmate.platform.transaction;

import dev.mockmate.platform.problem.GoneMeanwhile;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.hibernate.StaleStateException;

/**
 * A row that a transaction read, and then named in a new row or changed, was deleted by another one in between. Reading without a
 * lock is right where deletions are as rare as erasures are; what they break ends here.
 */
@ApplicationScoped
class RowGoneMeanwhile implements GoneMeanwhile {
    private static final String FOREIGN_KEY = "23503";

    /** Of the two sides of that state the one that is nobody's fault. The other: a row was deleted that others still name. */
    private static final String NAMES_A_MISSING_ROW = "insert or update on table";

    @Override
    public boolean explains(Throwable failure) {
        for (Throwable cause = failure; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof PgException database) {
                return namesAMissingRow(database.getSqlState(), database.getMessage());
            }
            // As Hibernate Reactive hands on what the database said.
            if (cause instanceof SQLException database) {
                return namesAMissingRow(database.getSQLState(), database.getMessage());
            }
            // Rows have no versions, so one that no longer is as it was read is no longer there.
            if (cause instanceof StaleStateException) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesAMissingRow(String state, String message) {
        return FOREIGN_KEY.equals(state) && message != null && message.contains(NAMES_A_MISSING_ROW);
    }
}
