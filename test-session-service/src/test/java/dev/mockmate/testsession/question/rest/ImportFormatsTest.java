package dev.mockmate.testsession.question.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mockmate.testsession.question.rest.ImportedQuestion.UnreadableException;
import dev.mockmate.testsession.question.rest.QuestionRequests.Case;
import dev.mockmate.testsession.question.rest.QuestionRequests.Lang;
import dev.mockmate.testsession.question.rest.QuestionRequests.Level;
import dev.mockmate.testsession.question.rest.QuestionRequests.Type;
import dev.mockmate.testsession.question.rest.QuestionRequests.Write;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ImportFormatsTest {
    private static final String CODE_RUNNER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <quiz>
              <question type="category"><category><text>top</text></category></question>
              <question type="coderunner">
                <name><text>Double it</text></name>
                <questiontext format="html"><text><![CDATA[<p>Double <b>n</b>.</p>]]></text></questiontext>
                <defaultgrade>4.0</defaultgrade>
                <coderunnertype>python3</coderunnertype>
                <answerpreload># begin</answerpreload>
                <answer>print(2 * int(input()))</answer>
                <grader>EqualityGrader</grader>
                <cputimelimitsecs>3</cputimelimitsecs>
                <memlimitmb>64</memlimitmb>
                %s
                <testcases>
                  <testcase testtype="0" useasexample="1" hiderestiffail="0" mark="1.0">
                    <testcode><text></text></testcode><stdin><text>2</text></stdin>
                    <expected><text>4</text></expected><display><text>SHOW</text></display>
                  </testcase>
                  <testcase testtype="0" useasexample="0" hiderestiffail="0" mark="3.0">
                    <testcode><text>%s</text></testcode><stdin><text>21</text></stdin>
                    <expected><text>42</text></expected><display><text>HIDE</text></display>
                  </testcase>
                </testcases>
                <tags><tag><text>loops</text></tag></tags>
              </question>
            </quiz>
            """;

    @Test
    void shouldReadProgramsOfCodeRunner() {
        Write question = only(MoodleXml.read(bytes(CODE_RUNNER.formatted("", "")), Level.easy));

        assertThat(question.title()).isEqualTo("Double it");
        assertThat(question.question()).isEqualTo("<p>Double <b>n</b>.</p>");
        assertThat(question.points()).isEqualTo(4);
        assertThat(question.tags()).containsExactly("loops");
        assertThat(question.sampleTestCases()).containsExactly(new Case("s1", "2", "4", null, null));
        assertThat(question.testCases())
                .containsExactly(new Case("t1", "2", "4", 1, false), new Case("t2", "21", "42", 3, true));
        assertThat(question.limits().timeMs()).isEqualTo(3_000);
        assertThat(question.limits().memoryKb()).isEqualTo(65_536);
        assertThat(question.boilerPlate().python()).isEqualTo("# begin");
        assertThat(question.referenceSolution().language()).isEqualTo(Lang.python);
    }

    @Test
    void shouldTakeNoCodeThatIsNotTheCandidates() {
        assertThat(MoodleXml.read(
                        bytes(CODE_RUNNER.formatted("<template>{{ STUDENT_ANSWER }}</template>", "")), Level.easy))
                .extracting(ImportedQuestion::error)
                .containsExactly("has a template, which is code");
        assertThat(MoodleXml.read(bytes(CODE_RUNNER.formatted("", "print(f(21))")), Level.easy))
                .extracting(ImportedQuestion::error)
                .containsExactly("has a test that is code");
    }

    @Test
    void shouldReadNoEntitiesAndNoDepths() {
        String external = "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz><question type=\"essay\">"
                + "<name><text>&x;</text></name></question></quiz>";
        String laughs = "<!DOCTYPE q [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><q>&b;</q>";
        String deep = "<a>".repeat(50_000) + "</a>".repeat(50_000);
        for (String xml : List.of(external, laughs, deep, "", "<quiz>", "no xml")) {
            assertThatThrownBy(() -> MoodleXml.read(bytes(xml), Level.easy)).isInstanceOf(UnreadableException.class);
        }
    }

    @Test
    void shouldReadChoicesAndTexts() {
        List<ImportedQuestion> found = MoodleXml.read(bytes("""
                <quiz>
                  <question type="multichoice"><name><text>Pick</text></name><questiontext><text>Which?</text></questiontext>
                    <single>false</single>
                    <answer fraction="50"><text>a</text></answer><answer fraction="0"><text>b</text></answer>
                    <answer fraction="50"><text>c</text></answer></question>
                  <question type="shortanswer"><name><text>Say</text></name><questiontext><text>What?</text></questiontext>
                    <answer fraction="100"><text>this</text></answer><answer fraction="40"><text>that</text></answer></question>
                  <question type="essay"><name><text>Tell</text></name><questiontext><text>Why?</text></questiontext></question>
                  <question type="matching"><name><text>No</text></name></question>
                </quiz>
                """), Level.hard);

        assertThat(found.get(0).body().type()).isEqualTo(Type.choice);
        assertThat(found.get(0).body().correct()).containsExactly("c1", "c3");
        assertThat(found.get(0).body().multiple()).isTrue();
        assertThat(found.get(1).body().correct()).containsExactly("this");
        assertThat(found.get(2).body().grading()).isEqualTo(QuestionRequests.Grade.manual);
        assertThat(found.get(3).error()).isNotEmpty();
    }

    @Test
    void shouldReadTestCasesOfAnArchive() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("output/output01.txt", "2\n");
        files.put("input/input01.txt", "1\n");
        files.put("input/input00.txt", "0\n");
        files.put("output/output00.txt", "1\n");
        files.put("statement.md", "Add one.");
        files.put("../../etc/cron.d/x", "never written anywhere");

        Write question = only(TestCaseArchive.read(zip(files), "Add one", Level.easy));

        assertThat(question.question()).isEqualTo("Add one.");
        assertThat(question.sampleTestCases()).containsExactly(new Case("s0", "0\n", "1\n", null, null));
        assertThat(question.testCases()).extracting(Case::id).containsExactly("t0", "t1");
    }

    @Test
    void shouldReadAQuestionAsItIsToldWithNumberedTestCases() {
        ObjectMapper json = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        String told = "{\"success\":true,\"uuid\":\"u\",\"question_id\":\"u\",\"version\":2,\"test_case_count\":1,"
                + "\"created_at\":\"2026-01-01T10:00:00Z\",\"updated_at\":\"2026-01-01T10:00:00Z\",\"question\":\"Add.\","
                + "\"difficulty\":\"easy\",\"test_cases\":[{\"id\":%s,\"input\":\"1\",\"expected_output\":\"2\"}]%s}";

        assertThat(only(JsonLines.read(bytes(told.formatted("7", "")), json)).testCases())
                .extracting(Case::id)
                .containsExactly("7");
        for (String line :
                List.of(told.formatted("7.5", ""), told.formatted("{}", ""), told.formatted("7", ",\"x\":1"))) {
            assertThat(JsonLines.read(bytes(line), json).get(0).error()).isNotEmpty();
        }
    }

    @Test
    void shouldNameAnArchiveThatNobodyNamed() {
        Map<String, String> pair = Map.of("input1.txt", "1", "output1.txt", "2");
        Map<String, String> told = new LinkedHashMap<>(pair);
        told.put("statement.md", "# Add one\n\nTo the number.");

        Write bare = only(TestCaseArchive.read(zip(pair), null, Level.easy));
        Write named = only(TestCaseArchive.read(zip(told), null, Level.easy));

        assertThat(QuestionDraftMapper.of(bare).title()).isEqualTo("Imported question");
        assertThat(QuestionDraftMapper.of(named).title()).isEqualTo("Add one");
    }

    @Test
    void shouldPassOverWhatDesktopsHideInArchives() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("__MACOSX/input/._input00.txt", "\u0000\u0005\u0016");
        files.put(".DS_Store", "\u0000\u0000\u0000\u0001Bud1");
        files.put("input\\input00.txt", "\ufeff1\n");
        files.put("output\\output00.txt", "2\n");

        Write question = only(TestCaseArchive.read(zip(files), "Add one", Level.easy));

        assertThat(question.testCases()).containsExactly(new Case("t0", "1\n", "2\n", 1, true));
    }

    @Test
    void shouldReadArchivesWithNamesInOldAlphabets() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.ISO_8859_1)) {
            for (String name : List.of("prüfung/input1.txt", "prüfung/output1.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('7');
            }
        }
        assertThat(only(TestCaseArchive.read(bytes.toByteArray(), "x", Level.easy))
                        .testCases())
                .containsExactly(new Case("t1", "7", "7", 1, true));
    }

    @Test
    void shouldReadWhatMoodleExportsBesideWhatIsNeeded() {
        String plain = CODE_RUNNER.formatted(
                "<templateparams>{}</templateparams><template></template><uiplugin></uiplugin>", "");
        Write question = only(MoodleXml.read(bytes(plain.replace("Double it", " ")), Level.easy));

        assertThat(QuestionDraftMapper.of(question).title()).isEqualTo("<p>Double <b>n</b>.</p>");

        Write trueFalse = only(MoodleXml.read(
                bytes("<quiz><question type=\"truefalse\"><name><text>T</text></name><questiontext><text>So?</text>"
                        + "</questiontext><answer fraction=\"100\"><text>true</text></answer>"
                        + "<answer fraction=\"0\"><text>false</text></answer></question></quiz>"),
                Level.easy));
        assertThat(trueFalse.correct()).containsExactly("c1");
        assertThat(trueFalse.multiple()).isFalse();
    }

    @Test
    void shouldReadLinesBehindAByteOrderMark() {
        ObjectMapper json = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        String line = "\ufeff{\"type\":\"choice\",\"question\":\"Pick.\",\"choices\":[{\"id\":1,\"text\":\"a\"},"
                + "{\"id\":2,\"text\":\"b\"}],\"correct\":[2]}\r\n";

        Write question = only(JsonLines.read(bytes(line), json));

        assertThat(question.correct()).containsExactly("2");
        assertThat(QuestionDraftMapper.of(question).difficulty().label()).isEqualTo("medium");
    }

    @Test
    void shouldRefuseArchivesOfDeath() {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 1_001; i++) {
            many.put("input" + i + ".txt", "");
        }
        Map<String, String> large = new LinkedHashMap<>();
        large.put("input1.txt", "0".repeat(17 * 1024 * 1024));
        for (byte[] archive : List.of(
                zip(many),
                zip(large),
                zip(Map.of("input1.txt", "")),
                zip(Map.of("x", "")),
                bytes("no zip"),
                new byte[0])) {
            assertThatThrownBy(() -> TestCaseArchive.read(archive, "x", Level.easy))
                    .isInstanceOf(UnreadableException.class);
        }
        assertThatThrownBy(() ->
                        TestCaseArchive.read(zip(Map.of("input1.txt", "a\u0000b", "output1.txt", "")), "x", Level.easy))
                .isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> TestCaseArchive.read(zip(Map.of()), null, Level.easy))
                .isInstanceOf(UnreadableException.class);
    }

    private static Write only(List<ImportedQuestion> found) {
        assertThat(found).hasSize(1);
        assertThat(found.get(0).error()).isEmpty();
        return found.get(0).body();
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(bytes(file.getValue()));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
