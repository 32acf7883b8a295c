package dev.mockmate.interview;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.mockmate.platform.testing.ServiceArchitecture;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "dev.mockmate", importOptions = ServiceArchitecture.ProductCode.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES = slices().matching("dev.mockmate.interview.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that needs one above it declares an interface which that one implements, as"
                    + " AdvanceInterview and SessionFollower are");

    @ArchTest
    static final ArchRule ROWS_STAY_IN_THEIR_STORES = noClasses()
            .that()
            .resideOutsideOfPackage("..store..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.mockmate.interview..").and(annotatedWith(Entity.class)))
            .because(
                    "a row is how a table looks; what it stands for is a type of the domain, which the store hands out");
}
