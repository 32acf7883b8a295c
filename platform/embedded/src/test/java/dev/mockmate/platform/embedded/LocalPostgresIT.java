package dev.mockmate.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresIT {

    @Test
    void shouldLetAnOwnerUseItsDatabaseOnlyWithItsPassword() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            postgres.createDatabase("billing", "billing", "first");
            postgres.createDatabase("billing", "billing", "it's second");

            assertEquals("1", query(postgres, "billing", "it's second", "select 1"));
            assertEquals("200", query(postgres, "billing", "it's second", "show max_connections"));
            assertEquals("Ä", query(postgres, "billing", "it's second", "select upper('ä')"));
            assertThrows(SQLException.class, () -> query(postgres, "billing", "first", "select 1"));
        }
    }

    @Test
    void shouldRemoveATemporaryServerWithItsFiles() {
        LocalPostgres postgres = LocalPostgres.temporary();
        long pid = postgres.pid();

        postgres.close();

        assertFalse(
                ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent(), "the server runs on after close()");
    }

    @Test
    void shouldKeepWhatWasCommittedWhenTheServerWasKilled(@TempDir Path dir) throws Exception {
        Path data = dir.resolve("data");
        LocalPostgres first = LocalPostgres.start(data, 0, true, Map.of());
        first.createDatabase("session", "session", "secret");
        query(first, "session", "secret", "create table kept as select 42 as value");
        ProcessHandle server = ProcessHandle.of(first.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(20, TimeUnit.SECONDS);
        first.close();

        try (LocalPostgres second = LocalPostgres.start(data, 0, true, Map.of())) {
            assertEquals("42", query(second, "session", "secret", "select value from kept"));
        }
    }

    @Test
    void shouldTakeOverFromAServerThatItsProgramLeftRunning(@TempDir Path dir) throws Exception {
        Path data = dir.resolve("data");
        LocalPostgres abandoned = LocalPostgres.start(data, 0, true, Map.of());
        long abandonedPid = abandoned.pid();

        LocalPostgres.stopServerOn(data);

        assertFalse(
                ProcessHandle.of(abandonedPid).filter(ProcessHandle::isAlive).isPresent());
        abandoned.close();
        assertEquals(true, Files.exists(data.resolve("postgresql.conf")));
    }

    private static String query(LocalPostgres postgres, String database, String password, String sql)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(database), database, password);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
