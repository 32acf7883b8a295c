package dev.mockmate.testsession.coderun.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Without bubblewrap, by what every Debian has: network, ipc, uts and cgroup namespaces too, a root of its own with the system
 * read-only, and the old one gone. The first process of the pid namespace is a shell of root that waits for the program: out of
 * its reach, so that what it tells of the program's end is true. There is no user namespace; the filter of kernel calls forbids
 * making one. Perl loads that filter: no other tool that is everywhere can.
 */
final class UnshareLaunch extends Launch {
    /** The tools it needs beside those of every launch. */
    static final List<String> TOOLS = List.of("mount", "umount", "pivot_root", "perl");

    /** The number of prctl. */
    private static final Map<String, Integer> PRCTL = Map.of("amd64", 157, "aarch64", 167);

    private static final String SETUP = """
            set -e
            box=$1
            shift
            bind() {
                if [ -d "$1" ]; then mkdir -p "$2"; else mkdir -p "${2%/*}"; : > "$2"; fi
                mount --bind "$1" "$2"
                mount -o remount,bind,ro,nosuid,nodev "$2"
            }
            mount -t tmpfs -o size=1m,nr_inodes=1000,mode=0755,nosuid tmpfs /tmp
            cd /tmp
            while [ "$1" != -- ]; do
                case "$1" in
                    --ro-bind) bind "$2" ".$3" ;;
                    --ro-bind-try) [ ! -e "$2" ] || bind "$2" ".$3" ;;
                    --symlink) ln -s "$2" ".$3" ;;
                esac
                shift 3
            done
            shift
            mkdir proc dev box old
            mount -t proc -o nosuid,nodev,noexec proc proc
            echo box > proc/sys/kernel/hostname
            mount -o remount,bind,ro,nosuid,nodev,noexec proc
            for device in null zero full random urandom; do
                : > dev/$device
                mount --bind /dev/$device dev/$device
            done
            ln -s /proc/self/fd dev/fd
            ln -s /proc/self/fd/0 dev/stdin
            ln -s /proc/self/fd/1 dev/stdout
            ln -s /proc/self/fd/2 dev/stderr
            mount -t tmpfs -o "$box" tmpfs box
            ln -s box tmp
            pivot_root . old
            cd /
            umount -l old
            rmdir old
            mount -o remount,bind,ro /
            cd /box
            set +e
            env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME=/box TMPDIR=/box "$@" 7>&-
            echo "{ \\"exit-code\\": $? }" >&7
            """;
    private static final String LOAD_FILTER = """
            open(my $file, "<&=", 9) or die; binmode $file; local $/; my $filter = <$file>; close $file;
            my $program = pack("S x6 P", length($filter) / 8, $filter);
            syscall(%1$d, 22, 2, $program) == 0 or die "the filter of kernel calls was not taken: $!";
            exec { $ARGV[0] } @ARGV or die;
            """;

    private final List<String> system;
    private final String loadFilter;

    UnshareLaunch(Path filter, VisibleSystemPaths paths, String architecture) {
        super(filter);
        system = paths.asArguments();
        loadFilter = LOAD_FILTER.formatted(PRCTL.get(architecture));
    }

    @Override
    List<String> inside(Stage stage, int uid) {
        List<String> command = new ArrayList<>(List.of("--net", "--ipc", "--uts", "--cgroup"));
        command.addAll(List.of("/bin/sh", "-c", SETUP, "setup", boxOptions(uid)));
        command.addAll(system);
        command.add("--");
        command.addAll(limitsOf(stage.limits()));
        command.addAll(asUser(uid));
        command.addAll(List.of("setsid", "perl", "-e", loadFilter, "--"));
        return command;
    }
}
