package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.planning.domain.SkillReader.JobKind;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.ReadableText;
import dev.mockmate.interview.text.domain.WordLists;
import dev.mockmate.interview.text.domain.Words;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a job asks for, read from its title, description and company and from the candidate's résumé by stated rules:
 *
 * <ul>
 *   <li><b>skills</b>: the names of a fixed vocabulary that title or description ask for ({@link SkillReader}), in order of
 *       appearance, at most 20; those of the résumé come after;
 *   <li><b>competencies</b>: counted by their cues in title and description, most frequent first; a technical job
 *       always has technical depth and problem solving, a senior technical one system design, a leading one leadership;
 *   <li><b>seniority</b>: from what the title means ({@link JobTitle}), else from the years asked for, else {@code mid};
 *   <li><b>technical</b>: a technical word in the title and no word of a profession that only works beside
 *       engineers; with a title that says neither, three technical skills in the description, or two that are hardly asked
 *       for elsewhere.
 * </ul>
 *
 * All of it is data written by somebody else: sentences that give orders to an assessor are left out before reading.
 */
public record JobProfile(
        String title,
        String company,
        List<String> skills,
        List<Competency> competencies,
        Seniority seniority,
        boolean technical) {

    /** Longest text that is read; the rest of a longer description or résumé adds nothing to a plan. */
    public static final int READ_LIMIT = 50_000;

    /** Of title and company; they are shorter wherever they can be sent. */
    private static final int TITLE_LIMIT = 1_000;

    private static final int MOST_SKILLS = 20;
    private static final int TECHNICAL_SKILLS_OF_A_TECHNICAL_JOB = 3;

    private static final int ENGINEERING_SKILLS_OF_A_TECHNICAL_JOB = 2;

    /** Asked for in many jobs beside engineering. */
    private static final Set<String> EVERYDAY_SKILLS =
            Set.copyOf(WordLists.beside(JobProfile.class, "skill-context.txt").list("everyday"));

    public JobProfile {
        skills = List.copyOf(skills);
        competencies = List.copyOf(competencies);
    }

    /** Reads a job; empty texts are allowed everywhere and give a general profile. */
    public static JobProfile of(String title, String description, String company, String resume) {
        String titled = readable(Words.limited(title, TITLE_LIMIT));
        JobTitle read = JobTitle.of(titled);
        String job = titled + "\n" + readable(description);
        List<SkillReader.Found> asked = SkillReader.read(job, read.kind());
        boolean technical = isTechnical(read, asked);
        Seniority seniority = read.rank().orElseGet(() -> JobTitle.rankByYears(job));
        return new JobProfile(
                Words.limited(shown(title), 200),
                Words.limited(shown(company), 200),
                skillsOf(asked, SkillReader.read(readable(resume), technical ? JobKind.TECHNICAL : read.kind())),
                competenciesOf(job, technical, seniority),
                seniority,
                technical);
    }

    /** The world its questions come from, when title or skills tell it. */
    public Optional<JobFamily> family() {
        return JobFamily.of(this);
    }

    /** The words of the job that an answer may pick up: its skills and the subjects of its title. */
    public List<String> terms() {
        Set<String> terms = new LinkedHashSet<>();
        skills.forEach(skill -> terms.add(skill.toLowerCase(Locale.ROOT)));
        terms.addAll(Words.subjects(title));
        return List.copyOf(terms);
    }

    /** As it was written, without orders. */
    private static String shown(String text) {
        return AnswerText.screened(Words.limited(text, TITLE_LIMIT))
                .withoutOrders()
                .strip();
    }

    static boolean isEveryday(String skill) {
        return EVERYDAY_SKILLS.contains(skill);
    }

    private static String readable(String text) {
        String limited = text.length() > READ_LIMIT ? text.substring(0, READ_LIMIT) : text;
        return AnswerText.screened(ReadableText.of(limited, READ_LIMIT)).withoutOrders();
    }

    private static List<String> skillsOf(List<SkillReader.Found> job, List<SkillReader.Found> resume) {
        return Stream.of(job, resume)
                .flatMap(found -> found.stream()
                        .sorted(Comparator.comparingInt(SkillReader.Found::position)
                                .thenComparing(SkillReader.Found::skill)))
                .map(SkillReader.Found::skill)
                .distinct()
                .limit(MOST_SKILLS)
                .toList();
    }

    private static boolean isTechnical(JobTitle title, List<SkillReader.Found> asked) {
        if (title.isOfAnotherCraft()) {
            return false;
        }
        Set<String> skills = asked.stream()
                .filter(SkillReader.Found::technical)
                .map(SkillReader.Found::skill)
                .collect(Collectors.toSet());
        long engineering = skills.stream().filter(skill -> !isEveryday(skill)).count();
        return title.isTechnical()
                || skills.size() >= TECHNICAL_SKILLS_OF_A_TECHNICAL_JOB
                || engineering >= ENGINEERING_SKILLS_OF_A_TECHNICAL_JOB;
    }

    private static List<Competency> competenciesOf(String job, boolean technical, Seniority seniority) {
        Map<Competency, Integer> weights = new EnumMap<>(Competency.class);
        for (Competency competency : Competency.values()) {
            boolean engineering = competency == Competency.TECHNICAL_DEPTH || competency == Competency.SYSTEM_DESIGN;
            int weight = engineering && !technical ? 0 : competency.mentionsIn(job);
            if (weight > 0) {
                weights.put(competency, weight);
            }
        }
        if (technical) {
            weights.merge(Competency.TECHNICAL_DEPTH, 3, Integer::sum);
            weights.merge(Competency.PROBLEM_SOLVING, 2, Integer::sum);
        }
        if (technical && seniority.compareTo(Seniority.SENIOR) >= 0) {
            weights.merge(Competency.SYSTEM_DESIGN, 2, Integer::sum);
        }
        if (seniority == Seniority.LEAD) {
            weights.merge(Competency.LEADERSHIP, 3, Integer::sum);
        }
        if (weights.isEmpty()) {
            return List.of(Competency.COMMUNICATION, Competency.PROBLEM_SOLVING, Competency.COLLABORATION);
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Competency, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
