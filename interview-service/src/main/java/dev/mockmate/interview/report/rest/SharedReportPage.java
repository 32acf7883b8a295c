package dev.mockmate.interview.report.rest;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The page of a shared report: one document without scripts, pictures or addresses; all texts are escaped. */
@ApplicationScoped
class SharedReportPage {
    private static final String TEMPLATE = "/report/shared-report.html";

    private final Template template;

    SharedReportPage() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        template = engine.parse(read(), Variant.forContentType(Variant.TEXT_HTML), TEMPLATE);
    }

    String of(SharedReportView report) {
        return template.data("found", true).data("report", report).render();
    }

    /** What a link that does not hold shows. */
    String ofNothing() {
        return template.data("found", false).render();
    }

    private static String read() {
        try (InputStream bytes = SharedReportPage.class.getResourceAsStream(TEMPLATE)) {
            if (bytes == null) {
                throw new IllegalStateException(TEMPLATE + " is missing from the build");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(TEMPLATE + " cannot be read", unreadable);
        }
    }
}
