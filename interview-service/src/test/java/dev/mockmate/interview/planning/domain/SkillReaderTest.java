package dev.mockmate.interview.planning.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "精通Java和Kafka | Java, Kafka",
                "JavaとKafka | Java, Kafka",
                "Java와 Kafka | Java, Kafka",
                "熟悉Go、Rust以及React。 | Go, Rust, React",
                "GoやRustの経験がある方 | Go, Rust",
                "React와 Spring을 사용합니다 | React, Spring",
                "精通C语言和C++ | C, C++",
                "C言語とPythonの開発経験 | C, Python",
                "掌握R和Python | R, Python",
                "熟练使用Excel和SQL | Excel, SQL",
                "有机器学习经验，熟悉微服务 | Machine Learning, Microservices",
                "機械学習とデータ分析の経験 | Machine Learning, Data Analysis",
                "쿠버네티스와 도커 경험 | Kubernetes, Docker",
                "자바 개발자를 찾습니다 | Java",
            })
    void shouldReadSkillsBesideLettersThatWriteNoSpaces(String text, String skills) {
        assertReads(skills, "", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Welder | rust removal, angular joints, flask",
                "Welder | Rust removal. Angular joints. Flask handling. You remove rust every day",
                "Welder | Prevents rust and corrosion; works with angular steel and carries a flask",
                "Chef | excel at service",
                "Chef | You excel at service and go the extra mile",
                "Chef | Excel in a busy kitchen. Excel every day!",
                "Waiter | swift service, you react quickly",
                "Waiter | Swift, friendly service. React to guests at once. Swift response.",
                "Cleaner | spring cleaning and deep cleaning",
                "Cleaner | Spring cleaning in every house, a spring in your step",
                "Marketing Manager | our go to market plan, ready to go live in spring",
                "Marketing Manager | Go-to-market strategy. Go beyond. Start in Spring 2026",
                "Teacher | Express yourself, unity in the team, rest days, lean on us",
                "Sommelier | Vitamin C and class C licence, plan C, R&D, C-level guests, J. R. Smith",
                "Musician | Plays in C minor, C# minor and F# major",
                "HVAC Technician | measure airflow and pressure",
                "Zoo Keeper | feeds pandas, a ball python and a java sparrow",
                "Jeweller | ruby rings, oracle of style",
                "Office Clerk | write to jobs@react.example.net or see www.unity.example.go",
                "Driver | Class C licence, category C, level C",
                "Events | embedded in our culture, networking with guests",
            })
    void shouldTakeNoOrdinaryWordForASkill(String title, String text) {
        JobProfile job = JobProfile.of(title, text, "", "");

        assertThat(job.skills()).isEmpty();
        assertThat(job.technical()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rust Developer | We write Rust. | Rust",
                "iOS Developer | Swift and SwiftUI; swift response times | iOS, Swift, SwiftUI",
                "Frontend Developer | You know React, Angular or Vue and react quickly | React, Angular, Vue",
                "Backend Developer | Our services are written in Go and Rust. | Go, Rust",
                "Backend Developer | java, kafka, go, spring, flask | Java, Kafka, Go, Spring, Flask",
                "Backend Developer | Experience with Flask, Express or Rails | Flask, Express, Rails",
                "Data Scientist | Python/R and pandas; R programming | Python, R, Pandas",
                "Embedded Engineer | C, C++ and embedded Linux | Embedded, C, C++, Linux",
                "Developer | C/C++ and C#/.NET or F# | C, C++, C#, .NET, F#",
                "Developer | C++17, C# 12, .NET 8, ASP.NET, Node.js 20, NodeJS | C++, C#, .NET, Node.js",
                "Developer | Java17, Python3 und HTML5 | Java, Python, HTML",
                "Developer | Go-Entwicklung, Java-Kenntnisse, Pythonkenntnisse | Go, Java, Python",
                "Développeur | Maîtrise de React et d'Angular | React, Angular",
                "Desarrollador | Experiencia con Spring y Go | Spring, Go",
                "Analyst | Proficient in Excel and Power BI | Excel, Power BI",
                "Analyst | advanced excel skills; good knowledge of excel | Excel",
                "Analyst | Excel and some SQL | Excel, SQL",
                "Engineer | You use Airflow. We run Helm. | Airflow, Helm",
                "Statistician | knowledge of R | R",
                "Developer | Objective-C | Objective-C",
                "Developer | JavaScript from the ground up | JavaScript",
                "Developer | Kafka, RabbitMQ; you go the extra mile, rest well, spring into action | Kafka, RabbitMQ",
            })
    void shouldReadSkillsByWhatStandsAroundThem(String title, String text, String skills) {
        assertReads(skills, title, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no Java required | ''",
                "No Java or Kotlin required, but solid Python | Python",
                "no prior experience with Java or Kafka needed. PostgreSQL is a must | PostgreSQL",
                "Java is not required. | ''",
                "Java knowledge isn't needed, Kotlin is | Kotlin",
                "You don't need Java | ''",
                "We do not use Java, we use Kotlin | Kotlin",
                "without Java | ''",
                "no Java, Python is a must | Python",
                "not only Java but also Kotlin | Java, Kotlin",
                "not possible without Java | Java",
                "No nonsense: Java every day | Java",
                "No degree needed. Java needed | Java",
                "Java-Kenntnisse sind nicht erforderlich, Python schon | Python",
                "keine Java-Kenntnisse nötig | ''",
                "Kein Java, aber Kotlin | Kotlin",
                "nicht nur Java, sondern auch Kotlin | Java, Kotlin",
                "pas de Java requis | ''",
                "aucune connaissance de Java, mais Python | Python",
                "Java n'est pas nécessaire | ''",
                "no se requiere Java | ''",
                "sin conocimientos de Java | ''",
                "Java no es necesario, Python sí | Python",
                "不需要Java，需要Python | Python",
                "不要求Java经验 | ''",
                "Javaの経験は不要です。Kotlinは必須 | Kotlin",
                "Javaの経験は必要ありません | ''",
                "Java 경험은 필요 없습니다. Kotlin 필수 | Kotlin",
                "Java는 몰라도 됩니다 | ''",
            })
    void shouldNotReadASkillThatIsNotAskedFor(String text, String skills) {
        assertReads(skills, "", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Air\uFB02ow, Docker | Airflow, Docker",
                "We use Air\uFB02ow | Airflow",
                "Kuber\u00ADnetes | Kubernetes",
                "Ku\u200Bber\u200Dnet\uFEFFes | Kubernetes",
                "Spring\u00A0Boot | Spring, Spring Boot",
                "Spring&nbsp;Boot | Spring, Spring Boot",
                "Spring\u2003\u2009Boot | Spring, Spring Boot",
                "C&#43;&#43; | C++",
                "C&#x2B;&#x2b; and C&#35; | C++, C#",
                "C&amp;#43;&amp;#43; | C++",
                "C&plus;&plus; | C++",
                "C\uFF0B\uFF0B | C++",
                "C\u266F and F\uFF03 | C#, F#",
                "\uFF2A\uFF41\uFF56\uFF41 | Java",
                "Node&period;js | Node.js",
                "<ul><li>Ja<b>va</b></li><li>Kafka</li></ul> | Java, Kafka",
                "&lt;li&gt;Java&lt;/li&gt;&lt;li&gt;Kafka&lt;/li&gt; | Java, Kafka",
                "Power\u2011BI | Power BI",
                "CI\uFF0FCD | CI/CD",
            })
    void shouldReadTextAsAReaderSeesIt(String text, String skills) {
        assertReads(skills, "", text);
    }

    @Test
    void shouldReadAWordThatTheEndOfALineDivides() {
        assertReads("Kubernetes", "", "Experience with Kuber-\nnetes");
    }

    @Test
    void shouldReadSkillsOfOtherTradesInOtherLanguages() {
        assertReads("Accounting, Payroll", "Buchhalterin", "Rechnungswesen und Lohnabrechnung");
        assertReads("Project Management, Customer Service", "", "gestion de projet et service client");
        assertReads("Accounting, Negotiation", "", "contabilidad y negociación");
        assertReads("Accounting, Translation", "", "会計と翻訳");
        assertReads("Lead Generation", "", "lead generation");
    }

    @Test
    void shouldNotTakeACookForAnEngineerBecauseOfWordsHeUses() {
        JobProfile resume = JobProfile.of("Cook", "", "", "I excel at service, react fast. No rust on my knives.");

        assertThat(resume.skills()).isEmpty();
    }

    @Test
    void shouldTakeOneDescriptionInAnyScriptForTechnical() {
        for (String text : List.of("精通Java和Kafka", "JavaとKafka", "Java와 Kafka")) {
            assertThat(JobProfile.of("", text, "", "").technical()).as(text).isTrue();
        }
    }

    private static void assertReads(String skills, String title, String text) {
        List<String> expected = skills.isEmpty() ? List.of() : Arrays.asList(skills.split(", "));
        assertEquals(expected, JobProfile.of(title, text, "", "").skills(), text);
    }
}
