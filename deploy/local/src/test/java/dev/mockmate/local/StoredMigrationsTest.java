package dev.mockmate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredMigrationsTest {
    @TempDir
    private Path folder;

    private Path root;
    private Path data;

    @BeforeEach
    void makeARepositoryAndData() throws IOException {
        root = folder.resolve("repository");
        data = Files.createDirectories(folder.resolve("data"));
        write("V1__ledger.sql", "create table account ();");
    }

    @Test
    void shouldTakeANewDataDirectory() {
        assertEquals(Optional.empty(), StoredMigrations.refusal(root, data));
    }

    @Test
    void shouldTakeItsOwnDataAgainAlsoWithMoreMigrations() throws IOException {
        StoredMigrations.note(root, data);
        Files.createDirectories(data.resolve("postgresql"));
        write("V2__more.sql", "create table more ();");
        write("R__wallet.sql", "create or replace function open_wallet() …");

        assertEquals(Optional.empty(), StoredMigrations.refusal(root, data));
    }

    @Test
    void shouldRefuseDataWhoseMigrationsWereOthers() throws IOException {
        StoredMigrations.note(root, data);
        Files.createDirectories(data.resolve("postgresql"));
        write("V1__ledger.sql", "create table account (id uuid);");

        assertTrue(StoredMigrations.refusal(root, data).orElseThrow().contains("deploy/up --fresh"));
    }

    @Test
    void shouldRefuseDataOfBuildsThatNotedNothing() throws IOException {
        Files.createDirectories(data.resolve("postgresql"));

        assertTrue(StoredMigrations.refusal(root, data).isPresent());
    }

    private void write(String name, String sql) throws IOException {
        Path migrations = Files.createDirectories(root.resolve("billing-service/src/main/resources/db/migration"));
        Files.writeString(migrations.resolve(name), sql);
    }
}
