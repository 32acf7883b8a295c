package dev.mockmate.testsession.coderun.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.platform.testing.RequiresTool;
import dev.mockmate.testsession.coderun.application.CodeRunner.Built;
import dev.mockmate.testsession.coderun.domain.Program;
import dev.mockmate.testsession.coderun.domain.ProgramRun;
import dev.mockmate.testsession.question.domain.ExecutionLimits;
import dev.mockmate.testsession.question.domain.Language;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What honest candidates write: each way of reading that people know, and the mistakes they make. */
@RequiresTool({"bwrap", "gcc", "g++", "python3", "node", "javac"})
class OrdinaryProgramsTest {
    private static final String INPUT = "3\nzwei wörter\nlast";
    private static LocalRunner runner;

    @BeforeAll
    static void prove() {
        runner = SandboxUnderTest.proven();
    }

    @AfterAll
    static void close() {
        if (runner != null) {
            runner.close();
        }
    }

    private static void says(Language language, String code, String output) {
        try (Built built = runner.build(new Program(language, code))) {
            assertThat(built.failure()).as(code).isEmpty();
            ProgramRun run = built.run(INPUT, new ExecutionLimits(10_000, 262_144));
            assertThat(new String(run.output(), StandardCharsets.UTF_8))
                    .as("%s %s %s", code, run, run.errors())
                    .isEqualTo(output);
        }
    }

    private static String refusal(Language language, String code) {
        try (Built built = runner.build(new Program(language, code))) {
            return built.failure().orElse("");
        }
    }

    @Test
    void shouldReadAsScriptsDo() {
        says(Language.PYTHON, "import sys\nprint(len(sys.stdin.read().split('\\n')), end='')", "3");
        says(Language.PYTHON, "print(open(0).readline(), end='')", "3\n");
        says(Language.PYTHON, "print(open('/dev/stdin', encoding='utf-8').read().split()[1])", "zwei\n");
        says(
                Language.JAVASCRIPT,
                "process.stdout.write(require('fs').readFileSync(0, 'utf8').split('\\n')[1])",
                "zwei wörter");
        says(Language.JAVASCRIPT, "console.log(require('fs').readFileSync('/dev/stdin').toString().length)", "18\n");
        says(
                Language.JAVASCRIPT,
                "const lines = []; require('readline').createInterface({input: process.stdin})"
                        + ".on('line', line => lines.push(line)).on('close', () => console.log(lines.length));",
                "3\n");
        says(Language.JAVASCRIPT, "console.log('reads nothing')", "reads nothing\n");
    }

    @Test
    void shouldReadAsJavaDoes() {
        String program = "import java.io.*;\nimport java.nio.file.*;\nimport java.util.*;\n"
                + "class Main { public static void main(String[] a) throws Exception { %s } }";
        says(
                Language.JAVA,
                program.formatted("Scanner in = new Scanner(System.in); int n = in.nextInt(); in.nextLine();"
                        + " System.out.print(n + in.nextLine() + in.next());"),
                "3zwei wörterlast");
        says(
                Language.JAVA,
                program.formatted("BufferedReader in = new BufferedReader(new InputStreamReader(System.in));"
                        + " in.readLine(); System.out.println(in.readLine()); System.out.println(in.lines().count());"),
                "zwei wörter\n1\n");
        says(
                Language.JAVA,
                program.formatted("System.out.println(Files.readAllLines(Path.of(\"/dev/stdin\")).size());"),
                "3\n");
    }

    @Test
    void shouldReadAsCDoes() {
        says(
                Language.C,
                "#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n#include <math.h>\nint main(void) {"
                        + " int n; scanf(\"%d\\n\", &n); char *line = NULL; size_t size = 0;"
                        + " if (getline(&line, &size, stdin) < 0) return 1;"
                        + " printf(\"%d %s%.2f\", n, strdup(line), M_PI); }",
                "3 zwei wörter\n3.14");
        says(
                Language.CPP,
                "#include <bits/stdc++.h>\nusing namespace std;\nint main() { ios::sync_with_stdio(false); cin.tie(nullptr);"
                        + " int n; cin >> n; string line; getline(cin >> ws, line); __int128 big = n; cout << (long) big << line; }",
                "3zwei wörter");
        says(
                Language.CPP,
                "#include <cstdio>\nint main() { freopen(\"/dev/stdin\", \"r\", stdin); int n; scanf(\"%d\", &n); printf(\"%d\", n); }",
                "3");
    }

    @Test
    void shouldSayWhatIsMissingInAJavaProgram() {
        String main = "public static void main(String[] a) { System.out.println(1); }";
        assertThat(refusal(Language.JAVA, "package com.example;\npublic class Main { " + main + " }"))
                .contains("public class Main", "no package");
        assertThat(refusal(Language.JAVA, "class Solution { " + main + " }")).contains("public class Main");
        assertThat(refusal(Language.JAVA, "public class Solution { " + main + " }"))
                .contains("Solution.java");
    }
}
