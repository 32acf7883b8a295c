package dev.mockmate.interview.report.pdf;

import dev.mockmate.interview.report.domain.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * What {@code deploy/benchmarks/run report-pdf} runs: how long reports take to become a PDF, the first time in a process and then,
 * of usual interviews and of the worst that can be stored. The process is started with so small a heap
 * that beside fonts, classes and the report itself little more than 64 MB are left: whatever comes out was drawn in that. Exits with 1 when forty questions take more than {@link #AIM_MILLIS} in the slowest of the later runs, or one of
 * the worst more than {@link #WORST_MILLIS} in any. On a busy machine the processor time says more: it is what a quiet one would take
 * at least.
 */
public final class ReportPdfBenchmark {
    private static final long AIM_MILLIS = 2_000;
    private static final long WORST_MILLIS = 5_000;
    private static final int RUNS = 10;
    private static final int RUNS_OF_THE_WORST = 3;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What init and saved questions and answers are limited to. */
    private static final int MOST_QUESTIONS = 100;

    private static final int MOST_ATTEMPTS = 20;
    private static final int MOST_BYTES = 2_000_000;
    private static final int LONGEST_QUESTION = 2_000;

    /** One sentence in each of thirty scripts. */
    private static final List<String> SCRIPTS = List.of(
            "I moved the billing system and complaints fell by 35%.",
            "Я перенёс систему выставления счетов.",
            "Μετέφερα το σύστημα τιμολόγησης.",
            "Ես տեղափոխեցի հաշվարկային համակարգը։",
            "მე გადავიტანე ბილინგის სისტემა.",
            "בחברה הקודמת שלי הובלתי צוות של 5 מפתחים.",
            "في شركتي السابقة كنت مسؤولا عن نظام الفواتير.",
            "मैंने क्षेत्र की प्रणाली को स्थानांतरित किया।",
            "আমি বিলিং সিস্টেম স্থানান্তর করেছি।",
            "ਮੈਂ ਬਿਲਿੰਗ ਸਿਸਟਮ ਨੂੰ ਬਦਲਿਆ।",
            "મેં બિલિંગ સિસ્ટમનું સ્થળાંતર કર્યું",
            "ମୁଁ ବିଲିଂ ସିଷ୍ଟମ ସ୍ଥାନାନ୍ତର କଲି",
            "நான் பில்லிங் அமைப்பை மாற்றினேன்",
            "నేను బిల్లింగ్ వ్యవస్థను మార్చాను",
            "ನಾನು ಬಿಲ್ಲಿಂಗ್ ವ್ಯವಸ್ಥೆಯನ್ನು ಬದಲಾಯಿಸಿದೆ",
            "ഞാൻ ബില്ലിംഗ് സിസ്റ്റം മാറ്റി",
            "මම බිල්පත් පද්ධතිය මාරු කළෙමි",
            "ฉันย้ายระบบเรียกเก็บเงิน",
            "ຂ້ອຍໄດ້ຍ້າຍລະບົບໃບບິນ",
            "ངས་རྩིས་རྒྱག་མ་ལག་སྤོས་པ་ཡིན",
            "ကျွန်ုပ်သည် ငွေတောင်းခံလွှာစနစ်ကို ပြောင်းရွှေ့ခဲ့သည်",
            "ខ្ញុំបានផ្លាស់ប្តូរប្រព័ន្ធវិក្កយបត្រ",
            "在上一家公司，我负责迁移计费系统。",
            "わたしはせいきゅうしすてむをいこうしました。",
            "ビリングシステムヲイコウシマシタ。",
            "저는 청구 시스템을 이전하는 일을 맡았습니다.",
            "የክፍያ ስርዓቱን አዛወርኩ።",
            "ᎠᏆᏓᏅᏖᎸᎢ ᎠᏕᎳ",
            "ᠪᠢ ᠰᠢᠰᠲ᠋ᠧᠮ ᠢ ᠰᠢᠯᠵᠢᠭᠦᠯᠪᠡ",
            "ⵙⵎⵓⵜⵜⵉⵖ ⴰⵏⴳⵔⴰⵡ");

    private ReportPdfBenchmark() {}

    /** The folder in which the PDFs of the worst are kept to be looked at; none: nowhere. */
    public static void main(String[] folder) throws IOException {
        ReportPdf pdf = new ReportPdf();
        System.out.printf("Heap: %d MB in all%n", Runtime.getRuntime().maxMemory() >> 20);
        long one = usual(pdf, 1);
        long forty = usual(pdf, 40);
        long worst = 0;
        worst = Math.max(worst, worst(pdf, folder, "short-lines", () -> Reports.of("Question", "a\n".repeat(30_000))));
        worst = Math.max(
                worst,
                worst(
                        pdf,
                        folder,
                        "largest-interview",
                        () -> Reports.largest(MOST_QUESTIONS, MOST_ATTEMPTS, MOST_BYTES, LONGEST_QUESTION)));
        worst = Math.max(
                worst,
                worst(
                        pdf,
                        folder,
                        "thirty-scripts",
                        () -> Reports.ofAnswers(SCRIPTS.stream()
                                .map(sentence -> (sentence + " ").repeat(8).strip())
                                .toList())));
        boolean met = one <= AIM_MILLIS && forty <= AIM_MILLIS && worst <= WORST_MILLIS;
        System.out.println("Aim: 40 questions in at most " + AIM_MILLIS + " ms, the worst in at most " + WORST_MILLIS
                + " ms: " + (met ? "met" : "missed"));
        System.exit(met ? 0 : 1);
    }

    /** The slowest of the runs after the first. */
    private static long usual(ReportPdf pdf, int questions) {
        String name = "%d question%s".formatted(questions, questions == 1 ? "" : "s");
        return measure(pdf, name, Reports.of(questions), RUNS).slowestLater();
    }

    /** The slowest of all runs. */
    private static long worst(ReportPdf pdf, String[] folder, String name, Supplier<Report> made) throws IOException {
        Report report = made.get();
        Times times = measure(pdf, name, report, RUNS_OF_THE_WORST);
        if (folder.length > 0) {
            Files.write(Path.of(folder[0], name + ".pdf"), pdf.render(report));
        }
        return Math.max(times.first(), times.slowestLater());
    }

    private record Times(long first, long slowestLater) {}

    private static Times measure(ReportPdf pdf, String name, Report report, int runs) {
        long beside = room();
        long first = millis(pdf, report);
        long[] then = new long[runs];
        long processor = THREADS.getCurrentThreadCpuTime();
        for (int run = 0; run < runs; run++) {
            then[run] = millis(pdf, report);
        }
        processor = (THREADS.getCurrentThreadCpuTime() - processor) / runs / NANOS_PER_MILLI;
        Arrays.sort(then);
        System.out.printf(
                "%s, %d attempts: first %d ms, then median %d ms, slowest of %d runs %d ms"
                        + " (%d ms of processor time each), in %d MB of heap%n",
                name, report.totalAnswers(), first, then[runs / 2], runs, then[runs - 1], processor, beside >> 20);
        return new Times(first, then[runs - 1]);
    }

    /** What the heap has left beside fonts, classes and the report itself: drawing has to do with that. */
    private static long room() {
        System.gc();
        Runtime process = Runtime.getRuntime();
        return process.maxMemory() - (process.totalMemory() - process.freeMemory());
    }

    private static long millis(ReportPdf pdf, Report report) {
        long start = System.nanoTime();
        pdf.render(report);
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }
}
