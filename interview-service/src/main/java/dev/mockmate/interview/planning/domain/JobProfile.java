package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.WordLists;
import dev.mockmate.interview.text.domain.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a job asks for, read from its title, description and company and from the candidate's résumé by stated rules:
 *
 * <ul>
 *   <li><b>skills</b>: the terms of a fixed vocabulary that occur in title or description, in order of appearance,
 *       at most 20; those of the résumé come after;
 *   <li><b>competencies</b>: counted by their cues in title and description, most frequent first; a technical job
 *       always has technical depth and problem solving, a senior technical one system design, a leading one leadership;
 *   <li><b>seniority</b>: from the title, else from the years asked for, else {@code mid};
 *   <li><b>technical</b>: a technical word in the title and no word of a profession that only works beside
 *       engineers; with a title that says neither, three technical skills in the description.
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

    private static final int MOST_SKILLS = 20;
    private static final int TECHNICAL_SKILLS_OF_A_TECHNICAL_JOB = 3;

    private static final WordLists SKILLS = WordLists.beside(JobProfile.class, "skills.txt");

    private static final List<String> TECHNICAL_SKILLS = SKILLS.list("technical");

    private static final List<String> OTHER_SKILLS = SKILLS.list("other");

    private static final LinearPattern TECHNICAL_TITLE = LinearPattern.anyCase(
            "\\b(engineer|engineering|developer|programmer|software|devops|sre|architect|backend|back-end|frontend|"
                    + "front-end|full-?stack|data scientist|machine learning|ml|qa|tester|sysadmin|administrator|dba|"
                    + "security analyst|data analyst|cloud|embedded|firmware|android|ios|technical lead|tech lead|cto)\\b");

    private static final LinearPattern OTHER_TITLE = LinearPattern.anyCase(
            "\\b(recruiter|recruiting|sales|account executive|account manager|marketing|teacher|nurse|accountant|lawyer|"
                    + "paralegal|writer|editor|designer|receptionist|waiter|driver|cook|chef|cashier|hr|human resources|"
                    + "office administrator|customer support|customer service|store manager|landscape)\\b");

    private static final LinearPattern YEARS =
            LinearPattern.anyCase("(\\d{1,2})\\s*(?:\\+|plus|-\\s*\\d{1,2}|–\\s*\\d{1,2})?\\s*years?");

    private static final Map<Seniority, LinearPattern> RANKS = ranks();

    public JobProfile {
        skills = List.copyOf(skills);
        competencies = List.copyOf(competencies);
    }

    /** Reads a job; empty texts are allowed everywhere and give a general profile. */
    public static JobProfile of(String title, String description, String company, String resume) {
        String job = readable(title) + "\n" + readable(description);
        boolean technical = isTechnical(readable(title), job);
        Seniority seniority = seniorityOf(readable(title), job);
        return new JobProfile(
                Words.limited(readable(title).strip(), 200),
                Words.limited(readable(company).strip(), 200),
                skillsOf(job, readable(resume)),
                competenciesOf(job, technical, seniority),
                seniority,
                technical);
    }

    /** The words of the job that an answer may pick up: its skills and the subjects of its title. */
    public List<String> terms() {
        Set<String> terms = new LinkedHashSet<>();
        skills.forEach(skill -> terms.add(skill.toLowerCase(Locale.ROOT)));
        terms.addAll(Words.subjects(title));
        return List.copyOf(terms);
    }

    private static String readable(String text) {
        String limited = text.length() > READ_LIMIT ? text.substring(0, READ_LIMIT) : text;
        return AnswerText.screened(limited).withoutOrders();
    }

    private static List<String> skillsOf(String job, String resume) {
        List<Found> found = new ArrayList<>();
        for (List<String> vocabulary : List.of(TECHNICAL_SKILLS, OTHER_SKILLS)) {
            for (String skill : vocabulary) {
                int inJob = position(job, skill);
                int inResume = position(resume, skill);
                if (inJob >= 0 || inResume >= 0) {
                    found.add(new Found(skill, inJob >= 0 ? inJob : job.length() + inResume));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::position).thenComparing(Found::skill))
                .map(Found::skill)
                .limit(MOST_SKILLS)
                .toList();
    }

    /** Where a skill stands as a word of its own; "Go" and "REST" only as they are written, they are also verbs. */
    private static int position(String text, String skill) {
        boolean asWritten =
                skill.length() <= 2 || skill.equals("REST") || skill.equals("Spring") || skill.equals("Unity");
        for (int at = Words.indexOf(text, skill, 0, asWritten);
                at >= 0;
                at = Words.indexOf(text, skill, at + 1, asWritten)) {
            int end = at + skill.length();
            boolean begins = at == 0 || !Words.isPartOfAWord(text.codePointBefore(at));
            boolean ends = end == text.length()
                    || !(Words.isPartOfAWord(text.codePointAt(end)) || "+#".indexOf(text.charAt(end)) >= 0);
            if (begins && ends) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isTechnical(String title, String job) {
        if (OTHER_TITLE.in(title)) {
            return false;
        }
        return TECHNICAL_TITLE.in(title)
                || TECHNICAL_SKILLS.stream()
                                .filter(skill -> position(job, skill) >= 0)
                                .count()
                        >= TECHNICAL_SKILLS_OF_A_TECHNICAL_JOB;
    }

    private static Seniority seniorityOf(String title, String job) {
        for (Map.Entry<Seniority, LinearPattern> rank : RANKS.entrySet()) {
            if (rank.getValue().in(title)) {
                return rank.getKey();
            }
        }
        int asked =
                YEARS.first(job).map(years -> Integer.parseInt(years.group())).orElse(-1);
        if (asked < 0) {
            return Seniority.MID;
        }
        return asked >= 5 ? Seniority.SENIOR : asked >= 2 ? Seniority.MID : Seniority.JUNIOR;
    }

    private static Map<Seniority, LinearPattern> ranks() {
        Map<Seniority, LinearPattern> ranks = new EnumMap<>(Seniority.class);
        ranks.put(Seniority.INTERN, rank("intern|internship|working student|trainee|apprentice"));
        ranks.put(Seniority.JUNIOR, rank("junior|jr|graduate|entry[- ]level|assistant"));
        ranks.put(Seniority.SENIOR, rank("senior|sr|staff|principal|expert"));
        ranks.put(Seniority.LEAD, rank("lead|head|manager|director|chief|vp|cto|ceo|supervisor"));
        return ranks;
    }

    private static LinearPattern rank(String names) {
        return LinearPattern.anyCase("\\b(?:" + names + ")\\b");
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

    private record Found(String skill, int position) {}
}
