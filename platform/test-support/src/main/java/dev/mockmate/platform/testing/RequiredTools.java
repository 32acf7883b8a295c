package dev.mockmate.platform.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides for {@link RequiresTool} whether a test runs, is skipped, or fails for want of a program. */
final class RequiredTools implements ExecutionCondition {
    private static final String REQUIRED = "required";

    private final String path;
    private final String policy;

    RequiredTools() {
        this(System.getenv("PATH"), System.getProperty("mockmate.tools", "optional"));
    }

    RequiredTools(String path, String policy) {
        this.path = path;
        this.policy = policy;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), RequiresTool.class)
                .map(needs -> decide(needs.value()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("no tools needed"));
    }

    ConditionEvaluationResult decide(String... tools) {
        List<String> missing = Stream.of(tools).filter(tool -> !isOnPath(tool)).toList();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("all tools are there");
        }
        if (REQUIRED.equals(policy)) {
            throw new ExtensionConfigurationException("Install " + missing + ": mockmate.tools=required.");
        }
        return ConditionEvaluationResult.disabled("Needs " + missing + ", which is not installed.");
    }

    private boolean isOnPath(String tool) {
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .anyMatch(Files::isExecutable);
    }
}
