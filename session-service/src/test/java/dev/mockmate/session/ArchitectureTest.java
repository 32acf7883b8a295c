package dev.mockmate.session;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.mockmate.platform.testing.ServiceArchitecture;

@AnalyzeClasses(packages = "dev.mockmate", importOptions = ServiceArchitecture.ProductCode.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static final ArchRule PARTS_HAVE_NO_CYCLES = slices().matching("dev.mockmate.session.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a part that needs one above it declares an interface which that one implements");
}
