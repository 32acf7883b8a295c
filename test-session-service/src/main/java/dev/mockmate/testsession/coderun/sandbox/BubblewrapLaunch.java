package dev.mockmate.testsession.coderun.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * By bubblewrap: new user, pid, mount, network, ipc, uts and cgroup namespaces; the system read-only; no further namespaces; the
 * filter of kernel calls; dies with timeout, and its pid namespace with it.
 */
final class BubblewrapLaunch extends Launch {
    /** The tools it needs beside those of every launch. */
    static final List<String> TOOLS = List.of("bwrap");

    private static final String MOUNT = "mount -t tmpfs -o \"$1\" tmpfs /tmp && shift && exec \"$@\"";

    private final List<String> system;

    BubblewrapLaunch(Path filter, VisibleSystemPaths paths) {
        super(filter);
        system = paths.asArguments();
    }

    @Override
    List<String> inside(Stage stage, int uid) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", MOUNT, "mount", boxOptions(uid)));
        command.addAll(limitsOf(stage.limits()));
        command.addAll(asUser(uid));
        command.addAll(List.of("bwrap", "--unshare-all", "--unshare-user", "--disable-userns"));
        command.addAll(List.of("--die-with-parent", "--new-session", "--hostname", "box", "--clearenv"));
        command.addAll(List.of("--setenv", "PATH", "/usr/bin:/bin", "--setenv", "LANG", "C.UTF-8"));
        command.addAll(List.of("--setenv", "HOME", BOX, "--setenv", "TMPDIR", BOX));
        command.addAll(system);
        command.addAll(List.of("--proc", "/proc", "--remount-ro", "/proc", "--dev", "/dev", "--remount-ro", "/dev"));
        command.addAll(List.of("--bind", "/tmp", BOX, "--symlink", "box", "/tmp", "--remount-ro", "/", "--chdir", BOX));
        command.addAll(List.of("--seccomp", "9", "--json-status-fd", "7", "--"));
        return command;
    }
}
