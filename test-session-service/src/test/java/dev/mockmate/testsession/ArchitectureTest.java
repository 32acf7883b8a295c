package dev.mockmate.testsession;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.mockmate.platform.testing.ServiceArchitecture;
import dev.mockmate.platform.testing.ServiceArchitecture.ProductCode;
import java.util.Set;

@AnalyzeClasses(packages = "dev.mockmate", importOptions = ProductCode.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES = slices().assignedFrom(new Features())
            .should()
            .beFreeOfCycles()
            .because("a feature that needs one above it declares an interface which that one implements, as"
                    + " InvitedTests and QuestionChoice are");

    /** Conducting a test, whose floors are the service's own, is one feature; each folder beside them is another. */
    private static final class Features implements SliceAssignment {
        private static final String SERVICE = "dev.mockmate.testsession";
        private static final Set<String> FLOORS =
                Set.of("access", "application", "csv", "domain", "rest", "schedule", "store");

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String place = type.getPackageName();
            if (!place.startsWith(SERVICE + ".")) {
                return SliceIdentifier.ignore();
            }
            String folder = place.substring(SERVICE.length() + 1);
            int end = folder.indexOf('.');
            String first = end < 0 ? folder : folder.substring(0, end);
            return SliceIdentifier.of(FLOORS.contains(first) ? "conducting a test" : first);
        }

        @Override
        public String getDescription() {
            return "features";
        }
    }
}
