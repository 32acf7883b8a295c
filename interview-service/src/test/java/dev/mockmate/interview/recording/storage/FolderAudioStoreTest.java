package dev.mockmate.interview.recording.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.interview.recording.application.AudioStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class FolderAudioStoreTest extends AudioStoreRules {

    @TempDir
    static Path folder;

    @Override
    AudioStore store() {
        return new FolderAudioStore(folder, vertx);
    }

    @AfterEach
    void shouldLeaveNoPiecesAndNothingForOthersToRead() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
            assertThat(files).noneSatisfy(file -> assertThat(file.toString()).contains("incoming"));
        }
    }
}
