package dev.mockmate.testsession.coderun.sandbox;

import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How programs of one language are built and run here.
 *
 * <p>A build reads the program from standard input and writes a tar file to standard output: what is built leaves the sandbox as
 * bytes, so that no link in it can lead anybody anywhere. Python and JavaScript are only checked. A run-time that needs time and
 * memory before the program begins gets them on top of the question's limits.
 *
 * @param build a shell script
 * @param tells the command that tells the version
 * @param startMs processor time of the run-time itself
 * @param startKb memory of the run-time itself
 * @param hello a program that writes {@code hello}
 */
record LanguageSetup(
        Language language, String build, List<String> run, List<String> tells, int startMs, int startKb, String hello) {
    private static final int BUILD_MS = 15_000;
    private static final int BUILD_KB = 768 << 10;
    private static final int BUILT_BYTES = 32 << 20;
    private static final int PROCESSES = 64;
    private static final int ADDRESS_SPACE_KB = 512 << 10;
    private static final String NO_MAIN = "The program needs a public class Main, in no package.";

    /** The setup of a language; empty where its tools are not installed. */
    static Optional<LanguageSetup> of(Language language, VisibleSystemPaths paths) {
        return switch (language) {
            case JAVA -> paths.find("javac").flatMap(javac -> paths.find("java").map(java -> java(javac, java)));
            case PYTHON -> paths.find("python3").map(LanguageSetup::python);
            case JAVASCRIPT -> paths.find("node").or(() -> paths.find("nodejs")).map(LanguageSetup::javaScript);
            case C -> paths.find("gcc").map(gcc -> compiled(Language.C, gcc, "-std=gnu11"));
            case CPP -> paths.find("g++").map(gpp -> compiled(Language.CPP, gpp, "-std=gnu++17"));
        };
    }

    private static LanguageSetup java(Path javac, Path java) {
        String build =
                "cat > Main.java && mkdir out && " + javac + " -J-Xmx384m -J-XX:+UseSerialGC -J-XX:TieredStopAtLevel=1"
                        + " -J-XX:-UsePerfData -encoding UTF-8 -proc:none -nowarn -Xmaxerrs 20 -d out Main.java >&2"
                        + " && if [ ! -f out/Main.class ]; then echo '" + NO_MAIN + "' >&2; exit 1; fi"
                        + " && exec tar -C out -cf - .";
        return new LanguageSetup(
                Language.JAVA,
                build,
                List.of(
                        java.toString(),
                        "-Xss32m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-XX:-UsePerfData",
                        "-XX:ReservedCodeCacheSize=48m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        Launch.BOX,
                        "Main"),
                List.of(javac.toString(), "-version"),
                500,
                160 << 10,
                "public class Main { public static void main(String[] args) { System.out.println(\"hello\"); } }");
    }

    private static LanguageSetup python(Path python) {
        String check = "import sys; compile(open('main.py', 'rb').read(), 'main.py', 'exec')";
        return new LanguageSetup(
                Language.PYTHON,
                "cat > main.py && " + python + " -I -B -c \"" + check + "\" >&2 && exec tar -cf - main.py",
                List.of(python.toString(), "-I", "-B", "main.py"),
                List.of(python.toString(), "--version"),
                100,
                16 << 10,
                "print('hello')");
    }

    private static LanguageSetup javaScript(Path node) {
        return new LanguageSetup(
                Language.JAVASCRIPT,
                "cat > main.js && " + node + " --check main.js >&2 && exec tar -cf - main.js",
                List.of(node.toString(), "--stack-size=3900", "main.js"),
                List.of(node.toString(), "--version"),
                200,
                128 << 10,
                "console.log('hello')");
    }

    private static LanguageSetup compiled(Language language, Path compiler, String standard) {
        String file = language.fileName();
        return new LanguageSetup(
                language,
                "cat > " + file + " && " + compiler + " -O2 " + standard
                        + " -fmax-errors=20 -fno-diagnostics-color -o main " + file + " -lm >&2 && exec tar -cf - main",
                List.of("./main"),
                List.of(compiler.toString(), "--version"),
                20,
                8 << 10,
                "#include <stdio.h>\nint main(void) { puts(\"hello\"); return 0; }\n");
    }

    /** The command that builds. */
    List<String> buildCommand() {
        return List.of("/bin/sh", "-c", build);
    }

    /** What building may use. */
    static Stage.Limits buildLimits() {
        return new Stage.Limits(BUILD_MS, 2L * BUILD_MS, BUILD_KB, 0, BUILT_BYTES, PROCESSES);
    }

    /** The command that runs what was built. */
    List<String> runCommand(ExecutionLimits limits) {
        List<String> command = new ArrayList<>(run);
        if (language == Language.JAVA) {
            command.add(1, "-Xmx" + limits.memoryKb() + "k");
        } else if (language == Language.JAVASCRIPT) {
            command.add(1, "--max-old-space-size=" + Math.max(16, limits.memoryKb() / 1024));
        }
        return command;
    }

    /** What running may use. */
    Stage.Limits runLimits(ExecutionLimits limits, int outputBytes) {
        boolean reservesItsHeap = language == Language.JAVA || language == Language.JAVASCRIPT;
        long cpuMs = limits.timeMs() + startMs;
        long memoryKb = limits.memoryKb() + startKb;
        long addressSpaceKb = reservesItsHeap ? 0 : 2 * memoryKb + ADDRESS_SPACE_KB;
        // By the clock much longer: a machine with much else to do is not the program's fault.
        return new Stage.Limits(cpuMs, 3 * cpuMs + 3_000, memoryKb, addressSpaceKb, outputBytes, PROCESSES);
    }
}
