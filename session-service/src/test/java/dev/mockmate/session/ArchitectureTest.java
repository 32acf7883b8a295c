package dev.mockmate.session;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.mockmate.platform.testing.ServiceArchitecture;

@AnalyzeClasses(packages = "dev.mockmate", importOptions = ServiceArchitecture.ProductCode.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class);
}
