package dev.mockmate.testsession;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.mockmate.platform.testing.ServiceArchitecture;
import dev.mockmate.platform.testing.ServiceArchitecture.ProductCode;

@AnalyzeClasses(packages = "dev.mockmate", importOptions = ProductCode.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(ServiceArchitecture.class);
}
