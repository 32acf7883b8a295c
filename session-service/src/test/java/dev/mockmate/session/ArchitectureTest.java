package dev.mockmate.session;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
    static final ArchRule ROWS_STAY_IN_THEIR_STORES = noClasses()
            .that()
            .resideOutsideOfPackage("..store..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.mockmate.session..").and(annotatedWith(Entity.class)))
            .because("a row is how a table looks; what it stands for is a type of the domain, or a locked session that"
                    + " takes the domain's decisions, which the store hands out");
}
