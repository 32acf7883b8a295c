package dev.mockmate.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;

class RequiredToolsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void install() throws IOException {
        Files.createFile(
                folder.resolve("there"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    @Test
    void shouldRunATestWhoseToolsAreThere() {
        assertThat(tools("required").decide("there").isDisabled()).isFalse();
    }

    @Test
    void shouldSkipATestByTheNameOfTheToolItMisses() {
        var decision = tools("optional").decide("there", "gone");

        assertThat(decision.isDisabled()).isTrue();
        assertThat(decision.getReason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("gone"));
    }

    @Test
    void shouldFailATestWithoutItsToolWhereToolsAreRequired() {
        assertThatExceptionOfType(ExtensionConfigurationException.class)
                .isThrownBy(() -> tools("required").decide("there", "gone"))
                .withMessageContaining("gone");
    }

    private RequiredTools tools(String policy) {
        return new RequiredTools("/nowhere:" + folder, policy);
    }
}
