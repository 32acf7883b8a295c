package dev.mockmate.testsession.coderun.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of this machine programs may see, read-only: the system's programs and the JDK; nothing of anybody's. */
final class VisibleSystemPaths {
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"));
    private static final List<Path> ROOT_FOLDERS = List.of(
            Path.of("/bin"),
            Path.of("/sbin"),
            Path.of("/lib"),
            Path.of("/lib64"),
            Path.of("/lib32"),
            Path.of("/libx32"));

    private final Path javaHome;

    VisibleSystemPaths(Path javaHome) {
        this.javaHome = javaHome;
    }

    /** A tool where everybody may run it; empty where it is not installed, or in a home folder. */
    Optional<Path> find(String name) {
        Stream<Path> places = name.startsWith("java")
                ? Stream.concat(FOLDERS.stream(), Stream.of(javaHome.resolve("bin")))
                : FOLDERS.stream();
        return places.map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .filter(this::isVisible)
                .findFirst();
    }

    /** Arguments of bubblewrap that show it all. */
    List<String> asArguments() {
        List<String> arguments = new ArrayList<>(List.of("--ro-bind", "/usr", "/usr"));
        for (Path folder : ROOT_FOLDERS) {
            arguments.addAll(inRoot(folder));
        }
        for (String file : settings()) {
            arguments.addAll(List.of("--ro-bind-try", file, file));
        }
        if (!javaHome.startsWith("/usr") && isVisible(javaHome)) {
            arguments.addAll(List.of("--ro-bind", javaHome.toString(), javaHome.toString()));
        }
        return arguments;
    }

    /** What the dynamic linker and the JDK read in {@code /etc}; no users, names or keys. */
    private static List<String> settings() {
        List<String> files = new ArrayList<>(List.of("/etc/alternatives", "/etc/ld.so.cache"));
        try (Stream<Path> etc = Files.list(Path.of("/etc"))) {
            etc.map(Path::toString)
                    .filter(file -> file.startsWith("/etc/java-"))
                    .sorted()
                    .forEach(files::add);
        } catch (IOException unreadable) {
            return files;
        }
        return files;
    }

    private static List<String> inRoot(Path folder) {
        try {
            if (Files.isSymbolicLink(folder)) {
                return List.of("--symlink", Files.readSymbolicLink(folder).toString(), folder.toString());
            }
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    ? List.of("--ro-bind", folder.toString(), folder.toString())
                    : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Whether a user who is nobody gets there: binds are made with that user's rights. */
    private boolean isVisible(Path path) {
        try {
            Path real = path.toRealPath();
            boolean shown = real.startsWith("/usr") || real.startsWith(javaHome) || real.startsWith("/opt");
            for (Path folder = real; shown && folder != null; folder = folder.getParent()) {
                shown = Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
            }
            return shown;
        } catch (IOException gone) {
            return false;
        }
    }
}
