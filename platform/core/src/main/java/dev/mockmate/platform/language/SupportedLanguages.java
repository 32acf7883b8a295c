package dev.mockmate.platform.language;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The languages interviews are held in, {@code mockmate.languages} (default {@code en}): BCP 47 tags, of which the primary one
 * counts, so that {@code en-GB} is English. With a model an operator lists what it speaks.
 */
@ApplicationScoped
public class SupportedLanguages {
    private final List<String> tags;

    SupportedLanguages(@ConfigProperty(name = "mockmate.languages", defaultValue = "en") List<String> configured) {
        tags = configured.stream().map(SupportedLanguages::primary).distinct().toList();
    }

    /** Whether interviews are held in the language. */
    public boolean supports(String tag) {
        return tags.contains(primary(tag));
    }

    /** Their primary tags, in the configured order. */
    public List<String> tags() {
        return tags;
    }

    /**
     * The language somebody chose, the first one when nobody chose.
     *
     * @throws ProblemException 422 {@code language-unsupported} with {@code supported}
     */
    public String chosen(String tag) {
        if (tag == null) {
            return tags.get(0);
        }
        if (!supports(tag)) {
            throw ProblemException.of(CommonProblem.LANGUAGE_UNSUPPORTED, "Choose one of the supported languages.")
                    .with("supported", tags);
        }
        return tag;
    }

    /**
     * Nothing, when interviews are held in the language; null is no wish.
     *
     * @throws ProblemException 422 {@code language-unsupported} with {@code supported}
     */
    public void require(String tag) {
        chosen(tag);
    }

    /** The primary tag: of {@code en-GB} {@code en}. */
    public static String primary(String tag) {
        String lower = tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        int end = lower.indexOf('-');
        return end < 0 ? lower : lower.substring(0, end);
    }
}
