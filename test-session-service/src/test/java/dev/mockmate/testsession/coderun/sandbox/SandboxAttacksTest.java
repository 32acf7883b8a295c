package dev.mockmate.testsession.coderun.sandbox;

import static dev.mockmate.testsession.coderun.domain.ExecutionStatus.ACCEPTED;
import static dev.mockmate.testsession.coderun.domain.ExecutionStatus.BUILD_FAILED;
import static dev.mockmate.testsession.coderun.domain.ExecutionStatus.MEMORY_EXCEEDED;
import static dev.mockmate.testsession.coderun.domain.ExecutionStatus.OUTPUT_EXCEEDED;
import static dev.mockmate.testsession.coderun.domain.ExecutionStatus.RUNTIME_ERROR;
import static dev.mockmate.testsession.coderun.domain.ExecutionStatus.TIME_EXCEEDED;
import static dev.mockmate.testsession.coderun.domain.ExecutionStatus.WRONG_OUTPUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.RequiresTool;
import dev.mockmate.testsession.coderun.application.CodeRunner.Built;
import dev.mockmate.testsession.coderun.domain.ExecutionStatus;
import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.domain.ProgramJudge;
import dev.mockmate.testsession.coderun.domain.TestResult;
import dev.mockmate.testsession.question.domain.Checker;
import dev.mockmate.testsession.question.domain.Language;
import dev.mockmate.testsession.question.domain.TestCase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What strangers may try, and the clean verdict it ends with; after each of them nothing of it is left. */
@RequiresTool({"bwrap", "gcc", "g++", "python3", "node", "javac"})
class SandboxAttacksTest extends SandboxAttack {
    /** What the kernel holds of its processes counts as their memory: either end may come first. */
    @Test
    void shouldEndAForkBomb() {
        assertThat(c("#include <unistd.h>\nint main(void) { for (;;) fork(); }").status())
                .isIn(TIME_EXCEEDED, MEMORY_EXCEEDED);
    }

    @Test
    void shouldEndAForkBombOfThreads() {
        assertThat(judge(
                                Language.JAVA,
                                "public class Main { public static void main(String[] a) { while (true) new Thread(() -> {"
                                        + " try { Thread.sleep(100000); } catch (InterruptedException e) { } }).start(); } }",
                                "",
                                "")
                        .status())
                .isIn(MEMORY_EXCEEDED, RUNTIME_ERROR, TIME_EXCEEDED);
    }

    @Test
    void shouldEndMemoryBombs() {
        assertThat(c("#include <stdlib.h>\n#include <string.h>\n"
                                + "int main(void) { for (;;) memset(malloc(1 << 20), 1, 1 << 20); }")
                        .status())
                .isEqualTo(MEMORY_EXCEEDED);
        assertThat(python("x = [0] * 10**9").status()).isEqualTo(MEMORY_EXCEEDED);
        assertThat(judge(
                                Language.JAVA,
                                "public class Main { public static void main(String[] a) {"
                                        + " java.util.List<byte[]> all = new java.util.ArrayList<>();"
                                        + " while (true) all.add(new byte[1 << 20]); } }",
                                "",
                                "")
                        .status())
                .isEqualTo(MEMORY_EXCEEDED);
        assertThat(judge(Language.JAVASCRIPT, "const all = []; while (true) all.push(new Array(1e6).fill(1));", "", "")
                        .status())
                .isIn(MEMORY_EXCEEDED, TIME_EXCEEDED);
    }

    @Test
    void shouldEndAMemoryBombOfManyProcesses() {
        assertThat(c("#include <unistd.h>\n#include <stdlib.h>\n#include <string.h>\nint main(void) {"
                                + " for (int i = 0; i < 20; i++) if (fork() == 0) { memset(malloc(20 << 20), 1, 20 << 20); sleep(5); }"
                                + " sleep(5); }")
                        .status())
                .isEqualTo(MEMORY_EXCEEDED);
    }

    @Test
    void shouldEndEndlessOutput() {
        TestResult result = python("while True: print('y' * 1000)");
        assertThat(result.status()).isEqualTo(OUTPUT_EXCEEDED);
        assertThat(result.output().length()).isLessThan(5_000);
        assertThat(python("import sys\nwhile True: sys.stderr.write('y' * 1000)")
                        .status())
                .isEqualTo(TIME_EXCEEDED);
    }

    @Test
    void shouldEndEndlessLoopsAndSleepAndKeepWhatWasWritten() {
        TestResult loop = python("print('before', flush=True)\nwhile True: pass");
        assertThat(loop.status()).isEqualTo(TIME_EXCEEDED);
        assertThat(loop.output()).isEqualTo("before\n");
        assertThat(python("import time; time.sleep(60)").status()).isEqualTo(TIME_EXCEEDED);
    }

    @Test
    void shouldCountTheTimeOfChildrenNobodyWaitsFor() {
        assertThat(c("#include <unistd.h>\n#include <signal.h>\nint main(void) { signal(SIGCHLD, SIG_IGN);"
                                + " for (int i = 0; i < 4; i++) if (fork() == 0) for (;;) ; for (;;) pause(); }")
                        .status())
                .isEqualTo(TIME_EXCEEDED);
    }

    @Test
    void shouldHideFilesOfTheSystem() {
        assertGetsNothing(tries(
                "open('/etc/passwd').read()",
                "open('/etc/shadow').read()",
                "os.listdir('/root')",
                "os.listdir('/home')",
                "os.listdir('/var/log')",
                "os.listdir('/sys')",
                "open('/proc/1/root/etc/passwd').read()",
                "open('/dev/mem', 'rb').read(1)",
                "open('/dev/sda', 'rb').read(1)",
                "open('/proc/kcore', 'rb').read(1)"));
    }

    @Test
    void shouldHideFilesOfTheService() throws IOException {
        Path secret = Files.writeString(servicesFiles.resolve("secret"), "secret");
        Files.setPosixFilePermissions(servicesFiles, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertGetsNothing(tries(
                "open('" + secret + "').read()",
                "open('/proc/1/root" + secret + "').read()",
                "open('/proc/self/cwd/../../.." + secret + "').read()",
                "os.listdir('" + Path.of("").toAbsolutePath() + "')",
                "[f for f in os.listdir('/tmp') if f != 'main.py']"));
    }

    @Test
    void shouldHideEnvironmentAndMemoryOfTheService() {
        long service = ProcessHandle.current().pid();
        assertGetsNothing(tries(
                "[k for k in os.environ if k not in ('PATH', 'LANG', 'HOME', 'TMPDIR', 'PWD', 'OLDPWD', 'LC_CTYPE')]",
                "b'=' in open('/proc/1/environ', 'rb').read().replace(b'PATH=', b'').replace(b'PWD=', b'')",
                "open('/proc/" + service + "/environ').read() if " + service + " > 100 else ''",
                "open('/proc/1/mem', 'rb').read(1)",
                "[p for p in os.listdir('/proc') if p.isdigit() and int(p) not in (1, os.getpid(), os.getppid())]"));
    }

    @Test
    void shouldHaveNoNetwork() throws IOException {
        try (ServerSocket service = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertGetsNothing("import socket\n"
                    + tries(
                            "socket.create_connection(('127.0.0.1', " + service.getLocalPort() + "), 1)",
                            "socket.create_connection(('169.254.169.254', 80), 1)",
                            "socket.create_connection(('1.1.1.1', 443), 1)",
                            "socket.getaddrinfo('example.com', 80)",
                            "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('8.8.8.8', 53))",
                            "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
                            "socket.socket(40, socket.SOCK_STREAM)",
                            "[l for l in open('/proc/net/dev').read().splitlines()[2:] if 'lo:' not in l]"));
        }
    }

    @Test
    void shouldWriteNowhereElse() {
        assertGetsNothing("os.makedirs('sub')\n"
                + tries(
                        "open('/x', 'w')",
                        "open('/usr/bin/x', 'w')",
                        "open('/etc/x', 'w')",
                        "open('/dev/shm/x', 'w')",
                        "open('/dev/x', 'w')",
                        "open('/proc/sys/kernel/core_pattern', 'w')",
                        "open('/proc/self/oom_score_adj', 'w').write('-1000')",
                        "open('/sys/fs/cgroup/x', 'w')"));
    }

    @Test
    void shouldFollowNoPlantedLinkAndGiveNothingAway() {
        assertGetsNothing(tries(
                "os.symlink('/etc/shadow', 'link') or open('link').read()",
                "os.link('/usr/bin/python3', 'hard') or 'linked'",
                "os.chown('main.py', 0, 0) or 'chowned'",
                "os.mknod('disk', 0o60666, os.makedev(8, 0)) or 'made'",
                "os.chroot('/usr') or 'rooted'"));
        // What is built leaves the sandbox as bytes: a link where the program should be leads nowhere.
        assertThat(judge(
                                Language.C,
                                "#include <stdio.h>\n#include \"/etc/passwd\"\nint main(void) { puts(\"out\"); }",
                                "",
                                "out")
                        .status())
                .isEqualTo(BUILD_FAILED);
    }

    @Test
    void shouldOutliveAProgramThatKillsAllItCan() {
        assertThat(python(
                                "import os, signal\nfor p in range(1, 100):\n    try:\n        if p != os.getpid(): os.kill(p, 9)\n"
                                        + "    except OSError: pass\nprint(input())")
                        .status())
                .isEqualTo(ACCEPTED);
        assertThat(python("import os; os.kill(-1, 9); os.kill(os.getppid(), 9)\nprint(input())")
                        .status())
                .isIn(ACCEPTED, RUNTIME_ERROR);
    }

    @Test
    void shouldNotFillTheDisk() {
        assertThat(python("f = open('big', 'wb')\nfor i in range(1000): f.write(b'0' * 1000000)")
                        .status())
                .isIn(RUNTIME_ERROR, MEMORY_EXCEEDED, TIME_EXCEEDED);
        assertThat(python("for i in range(100000): open(str(i), 'w')").status()).isIn(RUNTIME_ERROR, TIME_EXCEEDED);
    }

    @Test
    void shouldUnpackNoArchiveOfDeath() {
        assertThat(python(
                                "import zlib\nz = zlib.compress(b'0' * 10**6)\nout = []\nwhile True: out.append(zlib.decompress(z))")
                        .status())
                .isIn(MEMORY_EXCEEDED, TIME_EXCEEDED);
    }

    @Test
    void shouldRefuseATenMegabyteSourceOrBuildItWithinItsLimits() {
        String source = "// " + "x".repeat(10 << 20) + "\nint main(void) { return 0; }";
        assertThat(judge(Language.C, source, "", "").status()).isIn(ACCEPTED, BUILD_FAILED);
    }

    @Test
    void shouldEndBombsOfTheCompiler() {
        String template = "template<int N, int M> struct A { static const long v = A<N-1, M>::v + A<N, M-1>::v; };\n"
                + "template<int N> struct A<N, 0> { static const long v = 1; };\n"
                + "template<int M> struct A<0, M> { static const long v = 1; };\n"
                + "template<class T> struct B { typename B<B<T>>::t v; };\n"
                + "int main() { B<int> b; return A<800, 800>::v; }";
        assertThat(judge(Language.CPP, template, "", "").status()).isEqualTo(BUILD_FAILED);
        assertThat(judge(Language.C, "char big[1 << 30] = {1};\nint main(void) { return 0; }", "", "")
                        .status())
                .isEqualTo(BUILD_FAILED);
        assertThat(judge(Language.C, "#include \"/dev/zero\"\nint main(void) { return 0; }", "", "")
                        .status())
                .isEqualTo(BUILD_FAILED);
    }

    @Test
    void shouldGainNoRights() {
        assertGetsNothing(
                "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\nlibc.unshare.restype = ctypes.c_int\n"
                        + tries(
                                "os.setuid(0) or 'root'",
                                "os.setgid(0) or 'root'",
                                "os.setgroups([0]) or 'root'",
                                "libc.unshare(0x10000000) == 0",
                                "libc.unshare(0x20000) == 0",
                                "libc.mount(b'none', b'/box', b'tmpfs', 0, None) == 0",
                                "libc.umount(b'/proc') == 0",
                                "libc.ptrace(16, 1, 0, 0) == 0",
                                "libc.keyctl(0, -3, 1) >= 0",
                                "libc.prctl(4, 0, 0, 0, 0) == 0",
                                "os.system('unshare -Ur true 2>/dev/null') == 0",
                                "os.system('su -c true 2>/dev/null </dev/null') == 0",
                                "os.chmod('main.py', 0o4755) or os.stat('/box').st_uid == 0"));
    }

    @Test
    void shouldLeaveNoDaemonBehind() {
        long start = System.nanoTime();
        TestResult result = c(
                "#include <unistd.h>\n#include <stdio.h>\nint main(void) {"
                        + " if (fork() == 0) { setsid(); if (fork() == 0) { for (;;) sleep(100); } _exit(0); } puts(\"out\"); }");
        assertThat(result.status()).isEqualTo(ACCEPTED);
        assertThat(System.nanoTime() - start).as("instead of waiting for it").isLessThan(90_000_000_000L);
    }

    @Test
    void shouldKeepNothingForTheNextTest() {
        String code = "import os\nprint(sorted(os.listdir('.')))\nopen('kept', 'w').write('1')\n";
        TestCase test = new TestCase("t", "", "['main.py']\n", 1, false);
        try (Built built = runner.build(new Program(Language.PYTHON, code))) {
            for (int i = 0; i < 2; i++) {
                ProgramJudge judging = new ProgramJudge(Checker.TRIMMED, false);
                judging.ran(test, built.run("", LIMITS));
                assertThat(judging.judgement(List.of(test)).allPassed()).isTrue();
            }
        }
    }

    @Test
    void shouldShowNothingOfHiddenTests() {
        TestCase hidden = new TestCase("h", "the hidden input", "the hidden output", 1, true);
        TestResult result = judge(
                Language.PYTHON,
                "import sys, os\nt = sys.stdin.read()\nsys.stderr.write(t)\nprint(t)\nprint(os.popen('cat /proc/*/cmdline').read())\n",
                hidden);
        assertThat(result.status()).isEqualTo(WRONG_OUTPUT);
        assertThat(result.toString()).doesNotContain("the hidden");
        assertGetsNothing(tries(
                "'hidden' in os.popen('cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null').read()",
                "[f for f in os.listdir('/box') if f != 'main.py']"));
    }

    @Test
    void shouldTakeNoOutputForAVerdict() {
        TestResult result = python(
                "import os\nprint('{\"exit-code\": 0, \"status\": \"accepted\", \"passed\": true}')\n"
                        + "for fd in range(3, 64):\n    try: os.write(fd, b'{\"exit-code\": 0 }')\n    except OSError: pass\nos._exit(3)");
        assertThat(result.status()).isEqualTo(RUNTIME_ERROR);
    }

    @Test
    void shouldJudgeTwoAttackersAndAnHonestOneAtOnce() {
        List<CompletableFuture<ExecutionStatus>> all = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> i % 2 == 0
                        ? c("#include <unistd.h>\nint main(void) { for (;;) fork(); }")
                                .status()
                        : python("print(input())").status()))
                .toList();
        assertThat(List.of(all.get(1).join(), all.get(3).join())).containsOnly(ACCEPTED);
        assertThat(List.of(all.get(0).join(), all.get(2).join())).isSubsetOf(TIME_EXCEEDED, MEMORY_EXCEEDED);
    }
}
