package dev.mockmate.interview.planning.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobTitleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lead Generation Manager",
                "Lead-Generation Specialist",
                "Staff Nurse",
                "Staff Accountant",
                "Staff Writer",
                "Internship Coordinator",
                "Intern Program Coordinator",
                "Apprenticeship Officer",
                "Coordinator of Internships",
                "Senior Care Nurse",
                "Senior-Living Cook",
                "Caregiver for Senior Citizens",
                "Junior High School Teacher",
                "Teacher, Junior College",
                "Senior High Teacher",
                "Graduate School Tutor",
                "Graduate Admissions Officer",
                "Lead Paint Inspector",
                "Lead Qualification Representative",
                "Head Office Receptionist",
                "Head and Neck Surgeon",
                "Headhunter",
                "Internal Auditor",
                "International Sales Agent",
                "Leadership Coach",
                "Secretary to the Director",
                "PA to the Chief Executive",
                "Account Manager",
                "Executive Assistant to the CEO",
                "Seniorenpfleger",
                "Halbleiteringenieur",
                "Praktikumskoordinatorin",
                "Praktikantenbetreuer",
                "Chef de projet",
                "Chef de partie",
                "Coordinateur de stages",
                "Coordinadora de prácticas",
                "高级中学教师",
                "初级中学老师",
                "实习生导师",
                "客户经理",
                "シニア向け介護職",
                "インターンシップコーディネーター",
                "リードジェネレーション担当",
                "시니어 케어 간호사",
                "인턴십 코디네이터",
                "Java Developer",
            })
    void shouldReadNoRankFromWordsThatAreNone(String title) {
        assertEquals(Seniority.MID, rank(title), title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "高级Java工程师 | SENIOR",
                "資深工程師 | SENIOR",
                "Développeur Java sénior | SENIOR",
                "Desarrolladora sénior | SENIOR",
                "SENIOR Developer | SENIOR",
                "Sr. Engineer | SENIOR",
                "Senior-Entwickler | SENIOR",
                "Senior Account Manager | SENIOR",
                "Senior Care Senior Manager | LEAD",
                "Staff Software Engineer | SENIOR",
                "Staff Engineer | SENIOR",
                "Principal Engineer | SENIOR",
                "Principal Software Architect | SENIOR",
                "Ingeniero principal | SENIOR",
                "Oberärztin | SENIOR",
                "シニアエンジニア | SENIOR",
                "시니어 개발자 | SENIOR",
                "선임 연구원 | SENIOR",
                "Senior&nbsp;Developer | SENIOR",
                "Seni\u00ADor Developer | SENIOR",
                "Ｓｅｎｉｏｒ Developer | SENIOR",
                "Team Lead | LEAD",
                "Lead Developer | LEAD",
                "Tech Lead Java | LEAD",
                "Head of Sales | LEAD",
                "Head Chef | LEAD",
                "Head of Lead Generation | LEAD",
                "Principal | LEAD",
                "School Principal | LEAD",
                "Principal of a school | LEAD",
                "Senior Engineering Manager | LEAD",
                "Head of Senior Care | LEAD",
                "Chief of Staff | LEAD",
                "Teamleiterin Vertrieb | LEAD",
                "Abteilungsleiter | LEAD",
                "Küchenchef | LEAD",
                "Chef d'équipe | LEAD",
                "Directrice commerciale | LEAD",
                "Jefa de cocina | LEAD",
                "Gerente de ventas | LEAD",
                "技术总监 | LEAD",
                "研发经理 | LEAD",
                "開発部長 | LEAD",
                "チームリーダー | LEAD",
                "개발 팀장 | LEAD",
                "Marketing Intern | INTERN",
                "Software Engineering Internship | INTERN",
                "Praktikantin | INTERN",
                "Werkstudent Softwareentwicklung | INTERN",
                "Azubi zum Koch | INTERN",
                "Stagiaire marketing | INTERN",
                "Becario de contabilidad | INTERN",
                "Java实习生 | INTERN",
                "インターン（開発） | INTERN",
                "개발 인턴 | INTERN",
                "Junior Developer | JUNIOR",
                "Jr. Accountant | JUNIOR",
                "Graduate Engineer | JUNIOR",
                "Entry-Level Clerk | JUNIOR",
                "Berufseinsteiger Controlling | JUNIOR",
                "Développeur débutant | JUNIOR",
                "Programador júnior | JUNIOR",
                "初级工程师 | JUNIOR",
                "ジュニアエンジニア | JUNIOR",
                "신입 개발자 | JUNIOR",
                "Sales Assistant | JUNIOR",
            })
    void shouldReadTheRankOfWhoHoldsTheTitle(String title, Seniority rank) {
        assertEquals(rank, rank(title), title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8+ years of Java | SENIOR",
                "mindestens 6 Jahre Erfahrung | SENIOR",
                "5 ans d'expérience | SENIOR",
                "5 años de experiencia | SENIOR",
                "5年以上经验 | SENIOR",
                "5年以上の経験 | SENIOR",
                "경력 5년 이상 | SENIOR",
                "1 year of experience | JUNIOR",
                "You are at least 18 years old | MID",
                "Mindestens 18 Jahre alt | MID",
                "Founded 30 years ago | MID",
                "成立于2015年 | MID",
                "2015年4月1日 | MID",
            })
    void shouldReadYearsOfExperienceAndNoOthers(String text, Seniority rank) {
        assertEquals(rank, JobProfile.of("Developer", text, "", "").seniority(), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "高级Java工程师 | true",
                "Softwareentwicklerin | true",
                "Développeuse web | true",
                "Desarrollador backend | true",
                "バックエンドエンジニア | true",
                "백엔드 개발자 | true",
                "Welder | false",
                "Schweißer | false",
                "护士 | false",
                "看護師 | false",
                "간호사 | false",
                "Infirmière | false",
                "Profesora | false",
            })
    void shouldTellTechnicalTitlesInSevenLanguages(String title, boolean technical) {
        assertEquals(technical, JobProfile.of(title, "", "", "").technical(), title);
    }

    private static Seniority rank(String title) {
        return JobProfile.of(title, "", "", "").seniority();
    }
}
