package dev.mockmate.interview.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import dev.mockmate.interview.report.domain.Report;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Draws a report as a PDF (A4). It blocks: see {@link RenderReport}. Nothing is fetched while it draws: fonts, style and
 * template come from the build, every address is refused, and texts are escaped, so that none can bring an address in.
 */
public final class ReportPdf {
    private static final String TEMPLATE = "/report/report.xhtml";
    private static final String STYLE = "/report/report.css";

    private final Template template;
    private final String style;

    /** Reads template and style; one object serves any number of threads. */
    public ReportPdf() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        this.template = engine.parse(resource(TEMPLATE), Variant.forContentType(Variant.TEXT_HTML), TEMPLATE);
        this.style = resource(STYLE);
        XRLog.setLoggingEnabled(false);
    }

    /** The report as the bytes of a PDF file. */
    public byte[] render(Report report) {
        PrintedText texts = new PrintedText();
        ReportContents page = ReportContents.of(report, texts);
        return draw(xhtml(page, texts.fonts()), texts.fonts());
    }

    String xhtml(ReportContents page, Set<ReportFont> fonts) {
        return ShapedWords.mark(template.data("page", page)
                .data("style", new RawString(style.replace("REPORT_FONTS", ReportFont.css(fonts))))
                .render());
    }

    static byte[] draw(String xhtml, Set<ReportFont> fonts) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        DefaultObjectDrawerFactory shaped = new DefaultObjectDrawerFactory();
        shaped.registerDrawer(ShapedWords.TYPE, new ShapedWords());
        try (BatikSVGDrawer charts = new BatikSVGDrawer()) {
            PdfRendererBuilder renderer = new PdfRendererBuilder()
                    // a tagged PDF: readable by screen readers; and none of the reader's own fonts is in it
                    .usePdfUaAccessibility(true)
                    .withProducer("MockMate")
                    .withHtmlContent(xhtml, null)
                    .useSVGDrawer(charts)
                    .useObjectDrawerFactory(shaped)
                    .useUriResolver((base, uri) -> null)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useUnicodeBidiSplitter(ReadingOrder.Runs::new)
                    .useUnicodeBidiReorderer(new ReadingOrder.Turned())
                    .defaultTextDirection(TextDirection.LTR)
                    .toStream(pdf);
            fonts.forEach(font -> font.addTo(renderer));
            renderer.run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the report could not be drawn", unwritable);
        }
        return pdf.toByteArray();
    }

    private static String resource(String path) {
        try (InputStream bytes = ReportPdf.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException(path + " is missing from the build");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }
}
