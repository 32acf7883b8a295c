package dev.mockmate.testsession.question.rest;

import dev.mockmate.platform.text.Texts;
import dev.mockmate.testsession.question.rest.ImportedQuestion.UnreadableException;
import dev.mockmate.testsession.question.rest.QuestionRequests.Case;
import dev.mockmate.testsession.question.rest.QuestionRequests.Comparison;
import dev.mockmate.testsession.question.rest.QuestionRequests.Grade;
import dev.mockmate.testsession.question.rest.QuestionRequests.Kind;
import dev.mockmate.testsession.question.rest.QuestionRequests.Lang;
import dev.mockmate.testsession.question.rest.QuestionRequests.Level;
import dev.mockmate.testsession.question.rest.QuestionRequests.Option;
import dev.mockmate.testsession.question.rest.QuestionRequests.Programs;
import dev.mockmate.testsession.question.rest.QuestionRequests.RunLimits;
import dev.mockmate.testsession.question.rest.QuestionRequests.Solution;
import dev.mockmate.testsession.question.rest.QuestionRequests.Type;
import dev.mockmate.testsession.question.rest.QuestionRequests.Write;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads questions from Moodle's XML: CodeRunner's programs that read standard input, multiple choice, short answers and essays.
 * Document types, and with them entities, are refused; so are templates, which are code, and tests that are code.
 */
final class MoodleXml {
    private static final String DEEPEST = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final int MILLIS = 1_000;
    private static final int KIB = 1_024;
    private static final int DEFAULT_TIME = 2_000;
    private static final int DEFAULT_MEMORY = 262_144;

    private MoodleXml() {}

    static List<ImportedQuestion> read(byte[] bytes, Level difficulty) {
        NodeList questions = parse(bytes).getElementsByTagName("question");
        List<ImportedQuestion> found = new ArrayList<>();
        for (int i = 0; i < questions.getLength(); i++) {
            Element question = (Element) questions.item(i);
            if (!"category".equals(question.getAttribute("type"))) {
                found.add(question(i + 1, question, difficulty));
            }
        }
        return found;
    }

    private static Element parse(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute(DEEPEST, "100");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXException | IOException unreadable) {
            throw new UnreadableException("The body is no XML without a document type.");
        } catch (ParserConfigurationException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }

    private static ImportedQuestion question(int at, Element question, Level difficulty) {
        if (!Texts.isStorable(question.getTextContent())) {
            return ImportedQuestion.wrong(at, "has text that cannot be stored");
        }
        try {
            return switch (question.getAttribute("type")) {
                case "coderunner" -> ImportedQuestion.of(at, code(question, difficulty));
                case "multichoice", "truefalse" -> ImportedQuestion.of(at, choice(question, difficulty));
                case "shortanswer" -> ImportedQuestion.of(at, text(question, difficulty, Grade.auto));
                case "essay" -> ImportedQuestion.of(at, text(question, difficulty, Grade.manual));
                default -> ImportedQuestion.wrong(at, "is of a type that is not taken");
            };
        } catch (UnreadableException unusable) {
            return ImportedQuestion.wrong(at, unusable.getMessage());
        }
    }

    private static Write code(Element question, Level difficulty) {
        if (!value(question, "template").isBlank()
                || !List.of("", "{}").contains(value(question, "templateparams").strip())) {
            throw new UnreadableException("has a template, which is code");
        }
        Optional<Lang> language = language(value(question, "coderunnertype"));
        List<Case> samples = new ArrayList<>();
        List<Case> tests = new ArrayList<>();
        NodeList cases = question.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            test(i + 1, (Element) cases.item(i), samples, tests);
        }
        String answer = value(question, "answer");
        return new Write(
                Type.code,
                title(question),
                statement(question),
                difficulty,
                tags(question),
                points(question),
                null,
                null,
                samples,
                tests,
                boilerPlate(language, value(question, "answerpreload")),
                checker(value(question, "grader")),
                limits(question),
                null,
                null,
                answer.isBlank()
                        ? null
                        : language.map(found -> new Solution(found, answer)).orElse(null),
                null,
                null,
                null);
    }

    private static void test(int number, Element test, List<Case> samples, List<Case> tests) {
        if (!value(test, "testcode").isBlank()) {
            throw new UnreadableException("has a test that is code");
        }
        String input = value(test, "stdin");
        String expected = value(test, "expected");
        if ("1".equals(test.getAttribute("useasexample"))) {
            samples.add(new Case("s" + number, input, expected, null, null));
        }
        boolean hidden = !"SHOW".equals(value(test, "display").strip());
        tests.add(new Case("t" + number, input, expected, mark(test), hidden));
    }

    private static int mark(Element test) {
        Optional<Double> mark = number(test.getAttribute("mark"));
        return (int) Math.min(1_000, Math.max(0, Math.round(mark.orElse(1.0))));
    }

    private static Programs boilerPlate(Optional<Lang> language, String code) {
        return code.isBlank() || language.isEmpty()
                ? null
                : switch (language.get()) {
                    case java -> new Programs(code, null, null, null, null);
                    case python -> new Programs(null, code, null, null, null);
                    case javascript -> new Programs(null, null, code, null, null);
                    case c -> new Programs(null, null, null, code, null);
                    case cpp -> new Programs(null, null, null, null, code);
                };
    }

    private static Optional<Lang> language(String type) {
        String name = type.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("python")) {
            return Optional.of(Lang.python);
        } else if (name.startsWith("java_")) {
            return Optional.of(Lang.java);
        } else if (name.startsWith("nodejs")) {
            return Optional.of(Lang.javascript);
        } else if (name.startsWith("cpp_")) {
            return Optional.of(Lang.cpp);
        }
        return name.startsWith("c_") ? Optional.of(Lang.c) : Optional.empty();
    }

    private static Comparison checker(String grader) {
        return switch (grader.strip()) {
            case "", "EqualityGrader" -> new Comparison(Kind.trimmed, null);
            case "NearEqualityGrader" -> new Comparison(Kind.tokens, null);
            default -> throw new UnreadableException("has a grader that is not taken");
        };
    }

    private static RunLimits limits(Element question) {
        Optional<Double> seconds = number(value(question, "cputimelimitsecs"));
        Optional<Double> megabytes = number(value(question, "memlimitmb"));
        return new RunLimits(
                seconds.map(value -> (int) Math.min(15_000, Math.max(100, value * MILLIS)))
                        .orElse(DEFAULT_TIME),
                megabytes
                        .map(value -> (int) Math.min(1_048_576, Math.max(16_384, value * KIB)))
                        .orElse(DEFAULT_MEMORY));
    }

    private static Write choice(Element question, Level difficulty) {
        List<Option> options = new ArrayList<>();
        List<String> correct = new ArrayList<>();
        for (Element answer : children(question, "answer")) {
            String id = "c" + (options.size() + 1);
            options.add(new Option(id, value(answer, "text")));
            if (number(answer.getAttribute("fraction")).orElse(0.0) > 0) {
                correct.add(id);
            }
        }
        boolean single = !"false".equals(value(question, "single").strip());
        return other(Type.choice, question, difficulty, null, options, !single, correct);
    }

    private static Write text(Element question, Level difficulty, Grade grade) {
        List<String> accepted = grade == Grade.manual
                ? List.of()
                : children(question, "answer").stream()
                        .filter(answer ->
                                number(answer.getAttribute("fraction")).orElse(0.0) >= 100)
                        .map(answer -> value(answer, "text"))
                        .toList();
        return other(Type.text, question, difficulty, grade, null, null, accepted);
    }

    private static Write other(
            Type type,
            Element question,
            Level difficulty,
            Grade grade,
            List<Option> options,
            Boolean multiple,
            List<String> correct) {
        return new Write(
                type,
                title(question),
                statement(question),
                difficulty,
                tags(question),
                points(question),
                null,
                grade,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                options,
                multiple,
                correct);
    }

    /** Null, for the first line of the text, where it has none. */
    private static String title(Element question) {
        String name = value(question, "name").strip();
        return name.isEmpty() ? null : name;
    }

    private static String statement(Element question) {
        return value(question, "questiontext").strip();
    }

    private static Integer points(Element question) {
        return number(value(question, "defaultgrade"))
                .map(grade -> (int) Math.min(1_000, Math.max(1, Math.round(grade))))
                .orElse(null);
    }

    private static List<String> tags(Element question) {
        return children(question, "tags").stream()
                .flatMap(tags -> children(tags, "tag").stream())
                .map(tag -> value(tag, "text").strip())
                .toList();
    }

    /** The text of a child, or of the {@code text} within it; empty when there is none. */
    private static String value(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(child -> children(child, "text").stream().findFirst().orElse(child))
                .map(Node::getTextContent)
                .orElse("");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static Optional<Double> number(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(Double.valueOf(text.strip())).filter(Double::isFinite);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
