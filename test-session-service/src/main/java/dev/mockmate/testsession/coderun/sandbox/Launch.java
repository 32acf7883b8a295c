package dev.mockmate.testsession.coderun.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The command line that puts a process into the sandbox. Each step has a reason to stand where it stands:
 *
 * <pre>
 *   sh          opens the files, which Java cannot pass (what the launcher itself complains of goes into a file, not to the
 *               program's standard error), joins the control group
 *   timeout     ends everything should this service be killed
 *   unshare     a mount namespace in which root mounts the box: tmpfs with a size and a number of files; a pid namespace that ends
 *               with its first process, so that nobody else has to collect what is left
 *   prlimit     limits of each process
 *   setpriv     the run's own user, no capability, no new privileges: from here on nothing runs as root
 *   bwrap       new user, pid, mount, network, ipc, uts and cgroup namespaces; the system read-only; no further namespaces; the
 *               filter of kernel calls; dies with timeout, and its pid namespace with it
 *   sh          unpacks what was built and becomes the program
 * </pre>
 */
final class Launch {
    /** Where the program is and may write. */
    static final String BOX = "/box";

    private static final String OUTER = """
            report=$1 filter=$2 archive=$3 groups=$4 seconds=$5
            shift 5
            exec 9<"$filter" 8<"$archive" 7>"$report" 6>&2 2>"$report.log" || exit 125
            echo 500 > /proc/self/oom_score_adj
            for group in $groups; do echo 0 > "$group" || exit 125; done
            exec timeout -s KILL "$seconds" setpriv --pdeathsig KILL \\
                unshare --mount --propagation private --pid --fork --kill-child "$@"
            """;
    private static final String MOUNT = "mount -t tmpfs -o \"$1\" tmpfs /tmp && shift && exec \"$@\"";
    private static final String INNER = "tar -xf - <&8 && exec 8<&- 2>&6 6>&- && exec \"$@\"";
    private static final String INNER_WITHOUT_ARCHIVE = "exec 8<&- 2>&6 6>&- && exec \"$@\"";

    private static final int BOX_BYTES = 64 << 20;
    private static final int BOX_FILES = 4096;
    private static final int OPEN_FILES = 256;
    private static final int STACK_BYTES = 64 << 20;

    private final Path filter;
    private final List<String> system;

    Launch(Path filter, VisibleSystemPaths paths) {
        this.filter = filter;
        system = paths.asArguments();
    }

    /**
     * The whole command.
     *
     * @param report gets what bubblewrap tells; beside it, with {@code .log} behind its name, what the launcher complains of
     * @param groups files of control groups to join
     */
    List<String> command(Stage stage, int uid, Path report, List<Path> groups) {
        Stage.Limits limits = stage.limits();
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", OUTER, "launch"));
        command.add(report.toString());
        command.add(filter.toString());
        command.add(stage.archive().map(Path::toString).orElse("/dev/null"));
        command.add(groups.stream().map(Path::toString).collect(Collectors.joining(" ")));
        command.add(Long.toString(limits.wallMs() / 1000 + 5));
        command.addAll(List.of("/bin/sh", "-c", MOUNT, "mount"));
        command.add(
                "size=" + BOX_BYTES + ",nr_inodes=" + BOX_FILES + ",mode=0700,nosuid,nodev,uid=" + uid + ",gid=" + uid);
        command.addAll(limitsOf(limits));
        command.addAll(
                List.of("setpriv", "--reuid", "" + uid, "--regid", "" + uid, "--clear-groups", "--no-new-privs"));
        command.addAll(List.of("--inh-caps=-all", "--bounding-set=-all"));
        command.addAll(bubblewrap());
        command.addAll(List.of("/bin/sh", "-c", inner(stage.archive()), "box"));
        command.addAll(stage.command());
        return command;
    }

    private static String inner(Optional<Path> archive) {
        return archive.isPresent() ? INNER : INNER_WITHOUT_ARCHIVE;
    }

    private static List<String> limitsOf(Stage.Limits limits) {
        List<String> command = new ArrayList<>(List.of("prlimit"));
        command.add("--cpu=" + (limits.cpuMs() / 1000 + 2));
        command.add("--nproc=" + limits.processes());
        command.add("--nofile=" + OPEN_FILES);
        command.add("--fsize=" + BOX_BYTES);
        command.add("--stack=" + STACK_BYTES);
        command.addAll(
                List.of("--core=0", "--memlock=0", "--msgqueue=0", "--rtprio=0", "--nice=0", "--sigpending=256"));
        if (limits.addressSpaceKb() > 0) {
            command.add("--as=" + limits.addressSpaceKb() * 1024);
        }
        return command;
    }

    private List<String> bubblewrap() {
        List<String> command = new ArrayList<>(List.of("bwrap", "--unshare-all", "--unshare-user", "--disable-userns"));
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
