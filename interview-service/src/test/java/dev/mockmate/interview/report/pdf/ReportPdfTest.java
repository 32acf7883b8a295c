package dev.mockmate.interview.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mockmate.interview.conversation.domain.InterviewSummary;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.planning.domain.QuestionBank;
import dev.mockmate.interview.report.domain.Report;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPdfTest {
    private static final ReportPdf PDF = new ReportPdf();

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40})
    void shouldSayEverythingTheReportSays(int questions) {
        Report report = Reports.of(questions);

        Pdf pdf = render(report);

        for (Report.Question question : report.questions()) {
            says(pdf, question.question().text());
            for (Report.Answer answer : question.answers()) {
                says(pdf, answer.given().text());
                says(pdf, Figures.score(answer.score().orElseThrow()));
            }
            saysAll(pdf, question.best().orElseThrow().given().assessment().orElseThrow());
        }
        InterviewSummary summary = report.summary().orElseThrow();
        says(pdf, summary.headline());
        summary.strengths().forEach(line -> says(pdf, line));
        summary.gaps().forEach(line -> says(pdf, line));
        summary.nextPracticePlan().forEach(step -> says(pdf, step.exercise()));
        says(pdf, "Ada Lovelace");
        says(pdf, "ada@example.org");
        says(pdf, "43 min interview time");
        says(pdf, "1 credit used");
        says(pdf, "Final report");
        says(pdf, Figures.score(report.averages().score().orElseThrow()) + " of 10 on average");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void shouldEmbedEveryFontAndStayOnThePage(int questions) {
        Pdf pdf = render(Reports.of(questions));

        assertThat(pdf.fontsNotEmbedded()).isEmpty();
        assertThat(pdf.fonts()).isNotEmpty();
        assertThat(pdf.missing()).isEmpty();
        assertThat(pdf.outside()).isEmpty();
        assertThat(pdf.empty()).isEmpty();
    }

    @Test
    void shouldOnlyEmbedFontsThatAreNeeded() {
        assertThat(render(Reports.of(5)).fonts()).allMatch(name -> name.startsWith("Inter"));
    }

    @Test
    void shouldBreakWordsThatAreLongerThanALine() {
        String longest = "W".repeat(500);
        String address = "https://example.org/" + "a1b2/".repeat(100);

        Pdf pdf = render(Reports.of("Explain " + longest, longest, address, "漢".repeat(300)));

        assertThat(pdf.outside()).isEmpty();
        assertThat(pdf.empty()).isEmpty();
        assertThat(pdf.solid()).contains(longest, address, "漢".repeat(300));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I shipped it 🚀 🎉 and the team said 👍 ✅ ⚠ → done",
                "في شركتي السابقة كنت مسؤولا عن نظام الفواتير، وخفضنا الأخطاء بنسبة 35%",
                "בחברה הקודמת שלי הובלתי צוות של 5 מפתחים ושיפרנו את הביצועים",
                "在上一家公司，我负责迁移计费系统，结果投诉减少了35%。",
                "前職では請求システムの移行を担当しました。",
                "이전 회사에서 저는 청구 시스템을 이전하는 일을 맡았습니다.",
                "Ich habe Größen gemessen: x ≤ 3 µs, ½ der Zeit, Σ über alles",
                "Русский ответ, Ελληνική απάντηση, tiếng Việt, Հայերեն, ქართული, ภาษาไทย"
            })
    void shouldWriteEveryLanguageWithGlyphsOfItsOwn(String answer) {
        Pdf pdf = render(Reports.of(answer, answer));

        assertThat(pdf.missing()).isEmpty();
        assertThat(pdf.fontsNotEmbedded()).isEmpty();
        assertThat(pdf.text()).doesNotContain("□");
        for (String word : Pdf.plain(answer).split("[ ,،。，%0-9]+")) {
            assertThat(pdf.solid()).contains(word);
        }
    }

    @Test
    void shouldNameTheScriptThatNoFontKnows() {
        Pdf pdf = render(Reports.of("Cuneiform \uD808\uDC00\uD808\uDC01 sign, ߒߞߏ", "An answer"));

        assertThat(pdf.text())
                .contains("Cuneiform [Cuneiform] sign", "[Nko]", "Not drawn in this PDF: Cuneiform, Nko")
                .doesNotContain("□");
        assertThat(pdf.missing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "मैंने क्षेत्र की प्रणाली को स्थानांतरित किया।",
                "আমি বিলিং সিস্টেম স্থানান্তর করেছি এবং অভিযোগ কমেছে।",
                "ਮੈਂ ਬਿਲਿੰਗ ਸਿਸਟਮ ਨੂੰ ਬਦਲਿਆ।",
                "મેં બિલિંગ સિસ્ટમનું સ્થળાંતર કર્યું",
                "ମୁଁ ବିଲିଂ ସିଷ୍ଟମ ସ୍ଥାନାନ୍ତର କଲି",
                "நான் பில்லிங் அமைப்பை மாற்றினேன்",
                "నేను బిల్లింగ్ వ్యవస్థను మార్చాను",
                "ನಾನು ಬಿಲ್ಲಿಂಗ್ ವ್ಯವಸ್ಥೆಯನ್ನು ಬದಲಾಯಿಸಿದೆ",
                "ഞാൻ ബില്ലിംഗ് സിസ്റ്റം മാറ്റി",
                "මම ශ්\u200Dරී ලංකාවේ බිල්පත් පද්ධතිය මාරු කළෙමි",
                "ຂ້ອຍໄດ້ຍ້າຍລະບົບໃບບິນ",
                "ខ្ញុំបានផ្លាស់ប្តូរប្រព័ន្ធវិក្កយបត្រ",
                "ကျွန်ုပ်သည် ငွေတောင်းခံလွှာစနစ်ကို ပြောင်းရွှေ့ခဲ့သည်",
                "ངས་རྩིས་རྒྱག་མ་ལག་སྤོས་པ་ཡིན"
            })
    void shouldShapeWordsWhoseLettersJoinOrMove(String answer) {
        Report report = Reports.of("Why " + answer, answer);

        String page = xhtml(report);

        assertThat(page.split("type=\"" + ShapedWords.TYPE + "\"", -1)).hasSizeGreaterThan(answer.split(" ").length);
        assertThat(textsOf(page).codePoints().anyMatch(one -> ShapedFont.of(one).isPresent()))
                .isFalse();
        assertThat(render(report).text()).doesNotContain("□", "Not drawn");
    }

    @ParameterizedTest
    @CsvSource({"'a\n', 30000", "'ab.\n', 10000", "'- \n', 20000", "'a\n\n\n', 15000"})
    void shouldDrawThousandsOfShortLinesAsRunningText(String line, int times) {
        Pdf pdf = render(Reports.of("Question", line.repeat(times)));

        assertThat(pdf.pages()).isLessThan(60);
        assertThat(pdf.empty()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8})
    void shouldKeepAnAnswerOnThePageOfItsQuestionAndItsFeedback(int questions) {
        List<Report.Asked> asked = new ArrayList<>();
        for (int number = 1; number <= questions; number++) {
            String rest = "I looked at the logs, rolled the release back and told the team. ".repeat(number % 4 + 1);
            asked.add(Reports.asked(
                    number,
                    "Question" + number + "begins: what happened?",
                    QuestionBank.builtIn().all().get(number),
                    List.of("We deployed on a Thursday. " + rest + "Answer" + number + "ends.")));
        }

        List<String> pages = render(Reports.report("Developer", "Acme", "Ada Lovelace", asked))
                .eachPage();

        for (int number = 1; number <= questions; number++) {
            String question = "Question" + number + "begins";
            String answer = "Answer" + number + "ends.";
            assertThat(pages)
                    .as("the page with question, answer and what is said of it " + number)
                    .anyMatch(page -> page.contains(question)
                            && page.indexOf(answer) > page.indexOf(question)
                            && page.indexOf("Situation", page.indexOf(answer)) > 0);
        }
    }

    @Test
    void shouldMarkTheNewWordsOfAPolishedAnswerThatDiffers() {
        List<ChangedWords.Paragraph> marked =
                ChangedWords.of("um I did fix it then", "I did fix the cache then", new PrintedText());

        assertThat(marked.get(0).spans())
                .containsExactly(
                        new ChangedWords.Span("I did fix", false),
                        new ChangedWords.Span("the cache", true),
                        new ChangedWords.Span("then", false));
    }

    @Test
    void shouldLeaveOutAPolishedAnswerThatSaysTheSame() {
        assertThat(ChangedWords.of("I fixed\nit.", "I fixed it.", new PrintedText()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 8})
    void shouldLeaveNoPageBesideTheLastNearlyEmpty(int questions) {
        Pdf pdf = render(Reports.of(questions));

        assertThat(pdf.sparse()).as("pages with little on them").isSubsetOf(1, pdf.pages());
    }

    @Test
    void shouldJoinOnlyAttemptsAtOneQuestion() {
        UUID first = Reports.id(1, 0);
        UUID second = Reports.id(2, 0);

        String chart = Charts.trend(
                List.of(4.0, 6.0, 5.0), List.of(false, true, true), List.of(first, first, second), 200, 90);

        assertThat(chart.split("stroke-width='1.6'", -1)).hasSize(2);
    }

    @Test
    void shouldPrintMarkupOfAnAnswerAsText() {
        String evil =
                "<img src=\"http://127.0.0.1:1/x.png\"/> </p></body> <script>x</script> &amp; ]]> <!-- {page.cover}";

        Pdf pdf = render(Reports.of(evil, evil));

        says(pdf, evil);
    }

    @Test
    void shouldLeaveOutWhatXmlCannotHold() {
        Pdf pdf = render(Reports.of("A\u0000\u0007 B\uD800 \uDC00C \uFFFE\u202E D", "one\r\ntwo\u000B\u2028three"));

        says(pdf, "A B C D");
        says(pdf, "one two three");
    }

    @Test
    void shouldFetchNothing(@TempDir Path folder) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        Path secret = Files.writeString(folder.resolve("secret.xhtml"), "secret");
        String http = "http://127.0.0.1:" + server.getAddress().getPort();
        String page = "<html xmlns='http://www.w3.org/1999/xhtml'><head>"
                + "<link rel='stylesheet' href='" + http + "/style.css'/>"
                + "<style>@import url('" + http + "/more.css'); @font-face { font-family: X; src: url('" + http
                + "/x.ttf'); } p { font-family: 'Inter', X; background-image: url('" + http + "/back.png'); }</style>"
                + "</head><body><p>before</p><img src='" + http + "/x.png'/><img src='" + secret.toUri() + "'/>"
                + "<object data='" + secret.toUri() + "'></object><svg xmlns='http://www.w3.org/2000/svg'"
                + " xmlns:xlink='http://www.w3.org/1999/xlink' width='9'"
                + " height='9'><image"
                + " xlink:href='" + http + "/y.png' width='9' height='9'/><use xlink:href='" + http
                + "/z.svg#a'/></svg>"
                + "<p>after</p></body></html>";
        try {
            Pdf pdf = Pdf.of(ReportPdf.draw(page, EnumSet.of(ReportFont.INTER)));

            assertThat(pdf.text()).contains("before", "after").doesNotContain("secret");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldBreakTextsThatAreLongerThanAPage() {
        List<String> words = IntStream.rangeClosed(1, 1_500)
                .mapToObj(number -> "w" + number + "?")
                .toList();
        String question = String.join(" ", words);
        String answer = "I did what I could, and it was enough. ".repeat(300).strip();

        Pdf pdf = render(Reports.of(question, answer, answer + " Twice."));

        assertThat(pdf.empty()).isEmpty();
        assertThat(pdf.outside()).isEmpty();
        assertThat(List.of(pdf.text().split(" "))).containsAll(words);
        says(pdf, answer + " Twice.");
    }

    @Test
    void shouldShortenWhatNobodyReads() {
        String endless = "A".repeat(PrintedText.MOST_CHARACTERS / 2) + "\n";

        Pdf pdf = render(Reports.shortened("Question", endless));

        assertThat(pdf.text()).contains("shortened here; the report as JSON has it all");
        assertThat(pdf.pages()).isLessThan(400);
    }

    @Test
    void shouldDrawTheNewestAttemptsOfAnInterviewThatIsAsLargeAsItCanBe() {
        Pdf pdf = render(Reports.largest(100, 20, 200_000, 40));

        assertThat(pdf.pages()).isLessThan(200);
        assertThat(pdf.empty()).isEmpty();
        says(pdf, "18 earlier attempts left out here; the report as JSON has all.");
        says(pdf, "The feedback in full and 18 earlier attempts left out here; the report as JSON has all.");
    }

    @Test
    void shouldSayThatAReportIsNotFinal() {
        Report over = Reports.of(1);
        Report running = Reports.running(over);

        assertThat(render(running).text()).contains("Not final yet");
        assertThat(render(over).text()).doesNotContain("Not final yet");
    }

    @Test
    void shouldBeAReportWithoutAnyQuestion() {
        Report empty = Reports.report("", "", "", List.of());

        Pdf pdf = render(empty);

        assertThat(pdf.text()).contains("Mock interview", "0 / 0");
        assertThat(pdf.fontsNotEmbedded()).isEmpty();
    }

    @Test
    void shouldNotTellScoresThatAreHidden() {
        Report hidden = Reports.hidden();

        Pdf pdf = render(hidden);

        assertThat(pdf.text())
                .contains("shows its assessments when it is finished", "Not scored yet", "A hidden answer")
                .doesNotContain("COACH NOTES", "STRENGTHS");
    }

    private static void saysAll(Pdf pdf, Assessment assessment) {
        says(pdf, assessment.contentFeedback().headline());
        assessment.contentFeedback().topStrengths().forEach(line -> says(pdf, line));
        assessment.contentFeedback().topImprovements().forEach(line -> says(pdf, line));
        says(pdf, assessment.contentFeedback().oneActionTip());
        says(pdf, assessment.rewrite().polishedAnswer());
        assessment.coachNotes().forEach(note -> says(pdf, note.reason()));
        Optional.of(assessment.contentFeedback().starChecklist().situation().note())
                .ifPresent(note -> says(pdf, note));
    }

    private static String xhtml(Report report) {
        PrintedText texts = new PrintedText();
        ReportContents page = ReportContents.of(report, texts);
        return PDF.xhtml(page, texts.fonts());
    }

    /** What stands between the tags of the body. */
    private static String textsOf(String xhtml) {
        return xhtml.substring(xhtml.indexOf("<body>")).replaceAll("<[^>]*>", "");
    }

    private static Pdf render(Report report) {
        return Pdf.of(PDF.render(report));
    }

    /** A text of the report that a page break or a broken word may have cut. */
    private static void says(Pdf pdf, String text) {
        for (String line : text.split("\\R")) {
            String[] words = Pdf.plain(line).split(" ");
            assertThat(pdf.text()).as("of \"%s\"", line).contains(words[0]);
            assertThat(pdf.withoutEdges()).as("the whole of \"%s\"", line).contains(String.join("", words));
        }
    }
}
