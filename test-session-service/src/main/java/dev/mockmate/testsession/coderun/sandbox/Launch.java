package dev.mockmate.testsession.coderun.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line that puts a process into the sandbox. Each step has a reason to stand where it stands:
 *
 * <pre>
 *   sh          opens the files, which Java cannot pass (what the launcher itself complains of goes into a file, not to the
 *               program's standard error), gives the run's user the pipes, since many programs open /dev/stdin by its name, joins
 *               the control group
 *   timeout     ends everything should this service be killed
 *   unshare     a mount namespace in which root mounts the box: tmpfs with a size and a number of files; a pid namespace that ends
 *               with its first process, so that nobody else has to collect what is left
 *   …           what shows the system and hides the rest: {@link BubblewrapLaunch}, or {@link UnshareLaunch} without bubblewrap
 *   prlimit     limits of each process
 *   setpriv     the run's own user, no capability, no new privileges: from here on nothing runs as root
 *   sh          unpacks what was built and becomes the program
 * </pre>
 */
abstract sealed class Launch permits BubblewrapLaunch, UnshareLaunch {
    /** Where the program is and may write. */
    static final String BOX = "/box";

    private static final String OUTER = """
            report=$1 filter=$2 archive=$3 groups=$4 seconds=$5 user=$6
            shift 6
            exec 9<"$filter" 8<"$archive" 7>"$report" 6>&2 2>"$report.log" || exit 125
            chown "$user" /proc/self/fd/0 /proc/self/fd/1 /proc/self/fd/6
            echo 500 > /proc/self/oom_score_adj
            for group in $groups; do echo 0 > "$group" || exit 125; done
            exec timeout -s KILL "$seconds" setpriv --pdeathsig KILL \\
                unshare --mount --propagation private --pid --fork --kill-child "$@"
            """;
    private static final String INNER = "tar -xf - <&8 && exec 8<&- 2>&6 6>&- && exec \"$@\"";
    private static final String INNER_WITHOUT_ARCHIVE = "exec 8<&- 2>&6 6>&- && exec \"$@\"";

    private static final int BOX_BYTES = 64 << 20;
    private static final int BOX_FILES = 4096;
    private static final int OPEN_FILES = 256;
    private static final int STACK_BYTES = 64 << 20;

    private final Path filter;

    Launch(Path filter) {
        this.filter = filter;
    }

    /**
     * The whole command.
     *
     * @param report gets how the program ended; beside it, with {@code .log} behind its name, what the launcher complains of
     * @param groups files of control groups to join
     */
    final List<String> command(Stage stage, int uid, Path report, List<Path> groups) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", OUTER, "launch"));
        command.add(report.toString());
        command.add(filter.toString());
        command.add(stage.archive().map(Path::toString).orElse("/dev/null"));
        command.add(groups.stream().map(Path::toString).collect(Collectors.joining(" ")));
        command.add(Long.toString(stage.limits().wallMs() / 1000 + 5));
        command.add(Integer.toString(uid));
        command.addAll(inside(stage, uid));
        command.addAll(List.of("/bin/sh", "-c", stage.archive().isPresent() ? INNER : INNER_WITHOUT_ARCHIVE, "box"));
        command.addAll(stage.command());
        return command;
    }

    /** What stands between unshare and the shell that becomes the program. */
    abstract List<String> inside(Stage stage, int uid);

    /** Options of the box's mount. */
    static String boxOptions(int uid) {
        return "size=" + BOX_BYTES + ",nr_inodes=" + BOX_FILES + ",mode=0700,nosuid,nodev,uid=" + uid + ",gid=" + uid;
    }

    static List<String> limitsOf(Stage.Limits limits) {
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

    static List<String> asUser(int uid) {
        return List.of(
                "setpriv",
                "--reuid",
                "" + uid,
                "--regid",
                "" + uid,
                "--clear-groups",
                "--no-new-privs",
                "--inh-caps=-all",
                "--bounding-set=-all");
    }
}
