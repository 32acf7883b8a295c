package dev.mockmate.testsession.coderun.sandbox;

import dev.mockmate.testsession.coderun.domain.ProgramRun.Ending;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Attacks the sandbox with what every system has (a shell), before any stranger may. */
final class SandboxProof {
    private static final Stage.Limits LIMITS = new Stage.Limits(2_000, 20_000, 128 << 10, 0, 64 << 10, 64);
    private static final Stage.Limits SHORT = new Stage.Limits(300, 700, 128 << 10, 0, 64 << 10, 64);

    private static final String STATUS = "id -u; grep -E '^(CapEff|CapBnd|NoNewPrivs|Seccomp):' /proc/self/status";
    private static final String ENVIRONMENT = "env; cat /proc/1/environ";
    private static final String WRITE_OUTSIDE = "for f in /x /usr/x /etc/x /dev/x /dev/shm/x /proc/sys/kernel/hostname"
            + " /proc/sys/kernel/core_pattern /sys/x /var/x; do (echo x > $f) 2>/dev/null && echo wrote $f; done; echo tried";
    private static final String READ_SECRETS =
            "for f in /etc/shadow /etc/passwd /root /home /var /run /sys /boot /proc/1/root/etc/hostname"
                    + " /proc/kcore; do (cat $f || ls $f/*) 2>/dev/null | head -c 100 | grep -q . && echo read $f; done; echo tried";
    private static final String NAMESPACES =
            "unshare -U true 2>/dev/null && echo user; unshare -rm true 2>/dev/null && echo mount; echo tried";
    private static final String PROCESSES = "ls /proc | grep -c '^[0-9]'";
    private static final String FORK_BOMB = "f() { f | f & f | f; }; f";
    private static final String FILL_DISK = "head -c 200000000 /dev/zero > big && echo big;"
            + " i=0; while [ $i -lt 6000 ]; do true > f$i || break; i=$((i+1)); done 2>/dev/null; [ $i -lt 6000 ] || echo many;"
            + " echo tried";
    private static final String MEMORY = "head -c 400000000 /dev/zero | tail -c 300000000 | wc -c";

    private final Sandbox sandbox;

    SandboxProof(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** The first attack that got through; empty when none did. */
    Optional<String> weakness() throws IOException {
        StageResult works = run("echo works", LIMITS);
        if (!works.text().equals("works\n")) {
            return Optional.of("the sandbox cannot make the namespaces it needs: " + firstLine(works.errorText()));
        }
        Map<String, String> quiet = Map.of(
                WRITE_OUTSIDE, "a program can write outside of its folder",
                READ_SECRETS, "a program can read files of the system",
                NAMESPACES, "a program can make namespaces of its own",
                FILL_DISK, "a program can fill the disk");
        for (Map.Entry<String, String> attack : quiet.entrySet()) {
            StageResult result = run(attack.getKey(), LIMITS);
            if (!result.text().equals("tried\n") && result.ending() == Ending.EXITED) {
                return Optional.of(attack.getValue() + " (" + firstLine(result.text()) + ")");
            }
        }
        return rights().or(() -> tells(
                        ENVIRONMENT, SandboxProof::namesOnlyOurs, "a program sees an environment that is not its own"))
                .or(() ->
                        tells(PROCESSES, text -> Integer.parseInt(text.strip()) < 10, "a program sees other processes"))
                .or(this::secrets)
                .or(this::network)
                .or(this::limits);
    }

    private Optional<String> rights() {
        return tells(
                STATUS,
                text -> {
                    List<String> lines = text.lines().toList();
                    return lines.size() == 5
                            && !lines.get(0).equals("0")
                            && lines.get(1).endsWith("0000000000000000")
                            && lines.get(2).endsWith("0000000000000000")
                            && lines.get(3).endsWith("1")
                            && lines.get(4).endsWith("2");
                },
                "a program has rights it should not have");
    }

    private static boolean namesOnlyOurs(String environment) {
        List<String> known = List.of("PATH=", "LANG=", "HOME=/box", "TMPDIR=/box", "PWD=/", "OLDPWD=", "_=", "SHLVL=");
        return environment
                .replace('\0', '\n')
                .lines()
                .allMatch(line -> line.isBlank() || known.stream().anyMatch(line::startsWith));
    }

    /** A file everybody may read, beside those of this service. */
    private Optional<String> secrets() {
        try {
            Path canary = Files.createTempFile("mockmate-canary-", "");
            try {
                Files.writeString(canary, "canary");
                Files.setPosixFilePermissions(
                        canary, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
                return tells(
                        "cat " + canary + " /proc/1/root" + canary + " /proc/self/cwd/.." + canary
                                + " 2>/dev/null; echo tried",
                        text -> !text.contains("canary"),
                        "a program can read files of this service");
            } finally {
                Files.delete(canary);
            }
        } catch (IOException failed) {
            return Optional.of("the sandbox could not be tried: " + failed.getMessage());
        }
    }

    private Optional<String> network() {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String attack = "(echo > /dev/tcp/127.0.0.1/" + door.getLocalPort() + ") 2>/dev/null && echo connected;"
                    + " grep -cv -E 'lo:|Inter|face' /proc/net/dev";
            StageResult result = runCommand(List.of("bash", "-c", attack), LIMITS);
            return result.text().equals("0\n") ? Optional.empty() : Optional.of("a program reaches the network");
        } catch (IOException failed) {
            return Optional.of("the sandbox could not be tried: " + failed.getMessage());
        }
    }

    private Optional<String> limits() {
        return ends(FORK_BOMB, SHORT, result -> true, "a program can multiply without end")
                .or(() -> ends("while :; do :; done", SHORT, is(Ending.TIME), "a program can run without end"))
                .or(() -> ends("sleep 30", SHORT, is(Ending.TIME), "a program can sleep without end"))
                .or(() -> ends("yes", LIMITS, is(Ending.OUTPUT, Ending.TIME), "a program can write without end"))
                .or(() ->
                        ends(MEMORY, LIMITS, is(Ending.MEMORY, Ending.TIME), "a program can take memory without end"));
    }

    /** On a machine with much else to do, time may end what another limit should. */
    private static Predicate<StageResult> is(Ending... endings) {
        return result -> List.of(endings).contains(result.ending());
    }

    private Optional<String> ends(String attack, Stage.Limits limits, Predicate<StageResult> well, String weakness) {
        try {
            StageResult result = run(attack, limits);
            return well.test(result) ? Optional.empty() : Optional.of(weakness + " (" + result.ending() + ")");
        } catch (IOException | IllegalStateException failed) {
            return Optional.of(weakness + ": " + failed.getMessage());
        }
    }

    private Optional<String> tells(String attack, Predicate<String> well, String weakness) {
        try {
            StageResult result = run(attack, LIMITS);
            return well.test(result.text())
                    ? Optional.empty()
                    : Optional.of(weakness + " (" + firstLine(result.text()) + ")");
        } catch (IOException | IllegalStateException failed) {
            return Optional.of(weakness + ": " + failed.getMessage());
        }
    }

    private StageResult run(String script, Stage.Limits limits) throws IOException {
        return runCommand(List.of("/bin/sh", "-c", script), limits);
    }

    private StageResult runCommand(List<String> command, Stage.Limits limits) throws IOException {
        return sandbox.run(new Stage(command, new byte[0], Optional.empty(), limits));
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("nothing was said");
    }
}
