package dev.mockmate.testsession.coderun.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kernel calls a program may not make, as a classic BPF program of 8 bytes an instruction, which the launch loads.
 *
 * <pre>
 *   other architecture: killed · x32: ENOSYS · clone3: ENOSYS (run-times fall back to clone)
 *   clone with a new namespace, forbidden calls: EPERM · sockets other than UNIX: EAFNOSUPPORT
 *   terminal injection, locks and leases (they reach other runs over shared files), hiding from /proc: EPERM
 * </pre>
 */
final class SeccompFilter {
    private static final int LOAD = 0x20;
    private static final int EQUAL = 0x15;
    private static final int AT_LEAST = 0x35;
    private static final int ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int SECOND_ARGUMENT = 24;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int EPERM = 0x00050001;
    private static final int ENOSYS = 0x00050000 | 38;
    private static final int EAFNOSUPPORT = 0x00050000 | 97;

    private static final int X32 = 0x40000000;
    private static final int NEW_NAMESPACES = 0x7e020000;
    private static final int UNIX_SOCKET = 1;
    private static final int CLONE3 = 435;
    private static final int[] TERMINAL_INJECTION = {0x5412, 0x541c};
    private static final int[] LOCKS_AND_LEASES = {6, 7, 37, 38, 1024, 1026};
    private static final int[] SET_DUMPABLE = {4};

    /**
     * Numbers of calls on one architecture.
     *
     * @param forbidden in the order: unshare setns mount umount2 pivot_root chroot ptrace process_vm_readv process_vm_writev keyctl
     *     add_key request_key bpf perf_event_open userfaultfd kexec_load kexec_file_load init_module finit_module delete_module
     *     open_by_handle_at name_to_handle_at personality quotactl swapon swapoff reboot acct settimeofday clock_settime
     *     clock_adjtime adjtimex syslog kcmp memfd_create shmget shmat shmctl msgget semget mq_open flock fanotify_init vhangup
     *     lookup_dcookie move_pages migrate_pages mbind set_mempolicy mknodat; then those without a counterpart
     */
    private record Calls(
            int architecture, int cloneCall, int socket, int ioctl, int fcntl, int prctl, int[] forbidden) {}

    /** io_uring (3), pidfd_getfd, the mount calls (6), process_madvise, mount_setattr, memfd_secret: alike everywhere. */
    private static final int[] FORBIDDEN_EVERYWHERE = {425, 426, 427, 428, 429, 430, 431, 432, 433, 438, 440, 442, 447};

    private static final Map<String, Calls> BY_ARCHITECTURE = Map.of(
            "amd64",
            new Calls(0xc000003e, 56, 41, 16, 72, 157, new int[] {
                272, 308, 165, 166, 155, 161, 101, 310, 311, 250, 248, 249, 321, 298, 323, 246, 320, 175, 313, 176, 304,
                303, 135, 179, 167, 168, 169, 163, 164, 227, 305, 159, 103, 312, 319, 29, 30, 31, 68, 64, 240, 73, 300,
                153, 212, 279, 256, 237, 238, 259, 133, 172, 173, 154
            }),
            "aarch64",
            new Calls(0xc00000b7, 220, 198, 29, 25, 167, new int[] {
                97, 268, 40, 39, 41, 51, 117, 270, 271, 219, 217, 218, 280, 241, 282, 104, 294, 105, 273, 106, 265, 264,
                92, 60, 224, 225, 142, 89, 170, 112, 266, 171, 116, 272, 279, 194, 196, 195, 186, 190, 180, 32, 262, 58,
                18, 239, 238, 235, 237, 33
            }));

    private final List<long[]> instructions = new ArrayList<>();

    private SeccompFilter() {}

    /** The filter for {@code os.arch}; empty where the numbers of its calls are not known. */
    static Optional<byte[]> forArchitecture(String name) {
        return Optional.ofNullable(BY_ARCHITECTURE.get(name)).map(calls -> new SeccompFilter().of(calls));
    }

    private byte[] of(Calls calls) {
        load(ARCHITECTURE);
        add(EQUAL, 1, 0, calls.architecture);
        answer(KILL);
        load(NUMBER);
        add(AT_LEAST, 0, 1, X32);
        answer(ENOSYS);
        whenNumberIs(CLONE3, ENOSYS);
        for (int number : calls.forbidden) {
            whenNumberIs(number, EPERM);
        }
        for (int number : FORBIDDEN_EVERYWHERE) {
            whenNumberIs(number, EPERM);
        }
        refuseNewNamespaces(calls.cloneCall);
        refuseSockets(calls.socket);
        refuseWhenSecondArgument(calls.ioctl, SECOND_ARGUMENT, TERMINAL_INJECTION);
        refuseWhenSecondArgument(calls.fcntl, SECOND_ARGUMENT, LOCKS_AND_LEASES);
        refuseWhenSecondArgument(calls.prctl, FIRST_ARGUMENT, SET_DUMPABLE);
        answer(ALLOW);
        return bytes();
    }

    private void refuseNewNamespaces(int clone) {
        add(EQUAL, 0, 4, clone);
        load(FIRST_ARGUMENT);
        add(ANY_BIT, 0, 1, NEW_NAMESPACES);
        answer(EPERM);
        answer(ALLOW);
    }

    private void refuseSockets(int socket) {
        add(EQUAL, 0, 4, socket);
        load(FIRST_ARGUMENT);
        add(EQUAL, 1, 0, UNIX_SOCKET);
        answer(EAFNOSUPPORT);
        answer(ALLOW);
    }

    private void refuseWhenSecondArgument(int number, int argument, int[] values) {
        add(EQUAL, 0, 2 * values.length + 2, number);
        load(argument);
        for (int value : values) {
            whenNumberIs(value, EPERM);
        }
        answer(ALLOW);
    }

    private void whenNumberIs(int value, int answer) {
        add(EQUAL, 0, 1, value);
        answer(answer);
    }

    private void load(int offset) {
        add(LOAD, 0, 0, offset);
    }

    private void answer(int value) {
        add(RETURN, 0, 0, value);
    }

    private void add(int code, int whenTrue, int whenFalse, int value) {
        instructions.add(new long[] {code, whenTrue, whenFalse, value});
    }

    private byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(8 * instructions.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (long[] each : instructions) {
            buffer.putShort((short) each[0])
                    .put((byte) each[1])
                    .put((byte) each[2])
                    .putInt((int) each[3]);
        }
        return buffer.array();
    }
}
