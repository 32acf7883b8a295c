package dev.mockmate.interview.planning.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobFamilyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Senior Java Developer | | SOFTWARE",
                "Backend Engineer | | SOFTWARE",
                "Software Engineer | | SOFTWARE",
                "Engineer | Java, Kafka and Docker | SOFTWARE",
                "Data Engineer | | DATA",
                "Site Reliability Engineer | | SRE",
                "Penetration Tester | | SECURITY",
                "Product Owner | | PRODUCT",
                "Project Manager | | PROJECT",
                "UX Designer | | DESIGN",
                "Content Marketing Manager | | MARKETING",
                "Lead Generation Manager | | SALES",
                "Customer Service Agent | | SERVICE",
                "Buchhalterin | | FINANCE",
                "Nurse Recruiter | | HR",
                "Staff Nurse | | NURSE",
                "Infirmière | | NURSE",
                "Senior Care Assistant | | CARE",
                "Primary School Teacher | | TEACHER",
                "Mechanical Engineer | | ENGINEER",
                "Site Foreman | | CONSTRUCTION",
                "Welder | rust removal, angular joints, flask | MAINTENANCE",
                "Forklift Driver | | WAREHOUSE",
                "Kellner | | HOSPITALITY",
                "Chef de Partie | | KITCHEN",
                "Executive Assistant | | OFFICE",
                "看護師 | | NURSE",
                "요리사 | | KITCHEN",
                "Java开发工程师 | | SOFTWARE",
                "Helper | Bookkeeping and payroll | FINANCE",
                "Consultant | Java, SQL and Docker every day | SOFTWARE",
                "Explorer | | ",
            })
    void shouldTellTheFamilyByTitleThenSkills(String title, String description, JobFamily family) {
        JobProfile job = JobProfile.of(title, description == null ? "" : description, "", "");

        assertEquals(Optional.ofNullable(family), job.family(), title);
    }
}
