package dev.mockmate.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.StaleStateException;
import org.junit.jupiter.api.Test;

class RowGoneMeanwhileTest {
    private static final String MISSING =
            "insert or update on table \"grade\" violates foreign key constraint \"grade_test_id_fkey\"";
    private static final String STILL_NAMED = "update or delete on table \"coding_question_bank\" violates foreign key"
            + " constraint \"rejudge_question_id_fkey\" on table \"rejudge\"";

    private final RowGoneMeanwhile gone = new RowGoneMeanwhile();

    @Test
    void shouldKnowRowsThatWereDeletedMeanwhile() {
        for (Throwable deleted : List.of(
                new PgException(MISSING, "ERROR", "23503", null),
                new SQLException(MISSING, "23503"),
                new StaleStateException("Unexpected row count (expected row count 1 but was 0)"))) {
            assertThat(gone.explains(new IllegalStateException(deleted)))
                    .as(deleted.toString())
                    .isTrue();
        }
    }

    @Test
    void shouldHideNoFaultOfOurs() {
        for (Throwable fault : List.of(
                new PgException(STILL_NAMED, "ERROR", "23503", null),
                new SQLException(STILL_NAMED, "23503"),
                new SQLException("in words of another language", "23503"),
                new SQLException((String) null, "23503"),
                new SQLException("duplicate key value violates unique constraint", "23505"),
                new IllegalArgumentException(MISSING))) {
            assertThat(gone.explains(new IllegalStateException(fault)))
                    .as(fault.toString())
                    .isFalse();
        }
    }
}
