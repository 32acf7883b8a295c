package dev.mockmate.interview.domain;

import dev.mockmate.interview.domain.AnswerText.Sentence;
import dev.mockmate.interview.domain.Star.Part;
import dev.mockmate.interview.domain.Star.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the STAR parts of an answer by cues. A sentence with a strong cue makes a part present, one with only a weak
 * cue makes it weak; the sentence itself is the evidence. What a part looks like differs between a story about the
 * past and an answer about a case, a design or oneself.
 */
final class StarReader {

    private static final int LONGEST_QUOTE = 240;
    private static final int SHORTEST_PRESENT_WORDS = 5;

    private static final String IRREGULAR =
            "built|rebuilt|wrote|rewrote|led|ran|made|set|took|began|found|brought|held|gave|"
                    + "spoke|met|sent|drew|cut|kept|sold|taught|chose|won|put|split|broke|sat|told|dug|wrote|shut|swept|dealt|laid";

    private static final String NOT_ACTIONS =
            "needed|wanted|hoped|liked|learned|worked|helped|tried|joined|stayed|seemed|"
                    + "disagreed|agreed|believed|enjoyed|used|involved|participated|happened|received|lacked|failed|loved|hated|lived|graduated|studied";

    private static final String ADVERBS =
            "(?:(?:then|also|first|next|finally|immediately|personally|later|even|just|really|\\w+ly)\\s+){0,2}";

    private static final Pattern NUMBER = Pattern.compile(
            "\\d|\\b(?:half|twice|doubled|halved|tripled|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|"
                    + "forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)\\b\\s+(?:percent|hours?|days?|weeks?|"
                    + "months?|minutes?|times|customers?|users?|people|euros?|dollars?))");

    private static final Pattern NAMED_PLACE =
            Pattern.compile("\\b[Aa]t (?:a |an |the )?(?:\\p{Lu}[\\p{L}\\p{N}&]+|startup|bank|"
                    + "hospital|company|agency|university|school|restaurant|shop|store|client)\\b");

    private static final Map<Part, Pattern> STRONG = Map.of(
            Part.SITUATION,
            cue(
                    "when (?:i|we) (?:was|were|worked|joined|started|led|had|ran|took)|(?:at|in|for) my (?:last|previous|former|"
                            + "current|old|first|second|latest)|last (?:year|summer|month|quarter|spring|autumn|fall|winter|week)|"
                            + "(?:\\w+|\\d+) (?:years?|months?|weeks?) ago|while (?:i was |we were )?(?:working|leading|at|building)|"
                            + "i (?:was|am|have been|had been) (?:working|employed|part of|a member|leading|the (?:only|lead)|an? )|"
                            + "(?:our|the|my) (?:\\w+ ){0,3}(?:was|were|had|kept|needed|faced|struggled|started) (?:\\w+ ){0,3}(?:fail|"
                            + "losing|late|slow|struggl|behind|broken|overload|crash|complain|down|unhappy|grow|no )|"
                            + "we (?:were|had been) (?:facing|struggling|losing|seeing|working|building|migrating|about|under|behind|a )|"
                            + "there (?:was|were|had been) (?:an? |no |many |some |two |three |several )|"
                            + "the (?:problem|situation|issue|challenge|background|context) (?:was|is|were)|in (?:19|20)\\d\\d|"
                            + "during (?:my|the|an?|our)|two of|one of (?:our|my|the)"),
            Part.TASK,
            cue(
                    "my (?:own )?(?:task|job|role|goal|responsibility|responsibilities|assignment|objective|mission|part) (?:was|is|were)|"
                            + "i was (?:responsible|asked|tasked|assigned|in charge|given|supposed|the one|expected|made)|"
                            + "(?:i|we) (?:had|needed|was|were) to |(?:the|our) (?:goal|target|objective|deadline|task|aim) (?:was|is)|"
                            + "it was (?:up to me|on me|my (?:job|task|responsibility|call))|(?:asked|wanted|told) me to|"
                            + "my (?:manager|boss|lead|director) (?:asked|wanted|needed)|i owned|i took (?:on|over|responsibility)"),
            Part.ACTION,
            cue("i " + ADVERBS + "(?:" + IRREGULAR + "|(?!(?:" + NOT_ACTIONS + ")\\b)\\w{3,}ed)|i (?:started|began) by|"
                    + "my (?:first|next) step|i (?:decided|made sure|proposed|suggested)"),
            Part.RESULT,
            cue(
                    "as a result|the (?:result|outcome|effect) (?:was|is|were)|in the end|(?:this|that|which|it) (?:led|resulted|meant|"
                            + "reduced|increased|saved|cut|improved|allowed|brought|halved|doubled|lowered|raised)|result(?:ed|ing)? in|"
                            + "(?:reduced|increased|improved|saved|cut|grew|raised|lowered|boosted|doubled|halved|shortened|decreased|"
                            + "dropped|fell|rose|went (?:down|up)|gained|earned) (?:\\S+ ){0,7}?(?:by|from|to|in|a)|since then|"
                            + "(?:we|i|it) (?:shipped|launched|delivered|released|won|met|hit|finished|passed|recovered|hasn't|has not)|"
                            + "(?:i|we) (?:learned|learnt)|what (?:i|we) (?:learned|learnt)|ended up|thanks to (?:this|that)|afterwards|"
                            + "(?:doubled|halved|tripled)|to this day|still (?:in use|used|use)"));

    private static final Map<Part, Pattern> WEAK = Map.of(
            Part.SITUATION,
            cue("we had|i (?:worked|was) (?:on|in|at|for|with)|once|one time|(?:a|the|this) project|at work"),
            Part.TASK,
            cue("should|needed|required|supposed|goal|deadline|responsible|wanted to|had to"),
            Part.ACTION,
            cue("we " + ADVERBS + "(?:" + IRREGULAR + "|\\w{3,}ed)|i " + ADVERBS
                    + "(?:worked|helped|tried|did|used|was involved|participated|got|went|talked|looked)"),
            Part.RESULT,
            cue(
                    "went (?:very |really |quite )?(?:well|fine|good|ok|okay)|worked out|success\\w*|happy|satisfied|pleased|thank\\w*|"
                            + "good feedback|finished|completed|solved|resolved|fixed|finally|eventually|better"));

    /** Answers about a case, a design or oneself: context, aim, steps, consequence. */
    private static final Map<Part, Pattern> STRONG_IN_A_CASE = Map.of(
            Part.SITUATION,
            cue(
                    "i(?:'d| would| will)? (?:first |also )?(?:ask|clarify|assume|find out|check|look at)|assum\\w+|(?:it |that )?depends|"
                            + "currently|i(?:'m| am) an?|my background|i have (?:\\w+ )?(?:years|worked|been)|started my career|i studied|"
                            + "for the (?:last|past)|the first question|before (?:anything|changing|deciding)"),
            Part.TASK,
            cue(
                    "the (?:goal|aim|requirement|priority|point|question|main thing) (?:is|would be|here)|(?:need|needs|have|has) to|must|"
                            + "what matters|most important|first priority|want to (?:make sure|know|understand)|looking for"),
            Part.ACTION,
            cue(
                    "i(?:'d| would| will) (?:\\w+ly |first |then |also |not )?\\w+|(?:first|second|then|next|after that|finally),? (?:i|we)|"
                            + "i " + ADVERBS + "(?:" + IRREGULAR + "|(?!(?:" + NOT_ACTIONS
                            + ")\\b)\\w{3,}ed)|you (?:would|could|can)"),
            Part.RESULT,
            cue(
                    "so that|trade-?offs?|this (?:means|ensures|gives|way|keeps|avoids|prevents)|that way|in order to|verify|monitor\\w*|"
                            + "measure\\w*|the outcome|therefore|otherwise|as a result|prevent\\w*|in the end|why (?:i|this)"));

    private StarReader() {}

    /** What was found: the four checks, and which part each sentence tells. */
    record Reading(Star.Checklist checklist, Map<Sentence, Part> parts) {

        List<Sentence> sentencesOf(Part part) {
            return parts.entrySet().stream()
                    .filter(entry -> entry.getValue() == part)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        String textOf(Part part) {
            return sentencesOf(part).stream().map(Sentence::text).collect(Collectors.joining(" "));
        }
    }

    static Reading read(AnswerText answer, Category category) {
        Map<Part, Found> best = new EnumMap<>(Part.class);
        Set<Sentence> used = new HashSet<>();
        for (Part part : List.of(Part.RESULT, Part.ACTION, Part.TASK, Part.SITUATION)) {
            find(answer.sentences(), part, category, used).ifPresent(found -> {
                best.put(part, found);
                used.add(found.sentence());
            });
        }
        Star.Checklist checklist = Star.Checklist.of(part -> check(part, Optional.ofNullable(best.get(part))));
        return new Reading(checklist, parts(answer.sentences(), category));
    }

    static boolean hasNumber(String text) {
        return NUMBER.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    static boolean isOnlyWe(Sentence sentence) {
        List<String> words = Words.of(sentence.text());
        return words.contains("we") && words.stream().noneMatch(word -> word.equals("i") || word.startsWith("i'"));
    }

    private static Optional<Found> find(List<Sentence> sentences, Part part, Category category, Set<Sentence> used) {
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            int strength = strength(sentence, part, category);
            if (strength > 0) {
                int value = strength * 4
                        + (used.contains(sentence) ? 0 : 3)
                        + (part == Part.RESULT && hasNumber(sentence.text()) ? 2 : 0);
                found.add(new Found(sentence, strength, value));
            }
        }
        return found.stream().reduce((one, other) -> betterOf(one, other, part));
    }

    /** With equal value a result stands late in an answer, everything else early. */
    private static Found betterOf(Found earlier, Found later, Part part) {
        boolean late = part == Part.RESULT;
        return later.value() > earlier.value() || (late && later.value() == earlier.value()) ? later : earlier;
    }

    /** 2 = strong cue, 1 = weak cue, 0 = none. */
    private static int strength(Sentence sentence, Part part, Category category) {
        String text = sentence.lower();
        boolean strong = STRONG.get(part).matcher(text).find()
                || (part == Part.SITUATION
                        && NAMED_PLACE.matcher(sentence.text()).find())
                || (!category.asksForAStory()
                        && STRONG_IN_A_CASE.get(part).matcher(text).find());
        if (strong) {
            return sentence.words() < SHORTEST_PRESENT_WORDS ? 1 : 2;
        }
        return WEAK.get(part).matcher(text).find() ? 1 : 0;
    }

    /** Each sentence belongs to the part it speaks of most strongly, else to the part of the sentence before it. */
    private static Map<Sentence, Part> parts(List<Sentence> sentences, Category category) {
        Map<Sentence, Part> parts = new LinkedHashMap<>();
        Part before = Part.SITUATION;
        for (Sentence sentence : sentences) {
            Part strongest = before;
            int strength = 0;
            for (Part part : parts.isEmpty() ? List.of(Part.values()) : preference(category)) {
                int here = strength(sentence, part, category);
                if (here > strength) {
                    strongest = part;
                    strength = here;
                }
            }
            before = strongest;
            parts.put(sentence, strongest);
        }
        return parts;
    }

    /** Which part wins a sentence that speaks of several: a story is told to its end, a case is told by its steps. */
    private static List<Part> preference(Category category) {
        return category.asksForAStory()
                ? List.of(Part.RESULT, Part.TASK, Part.ACTION, Part.SITUATION)
                : List.of(Part.TASK, Part.ACTION, Part.RESULT, Part.SITUATION);
    }

    private static Star.Check check(Part part, Optional<Found> found) {
        if (found.isEmpty()) {
            return new Star.Check(Status.MISSING, note(part, Status.MISSING), Optional.empty());
        }
        Status status = found.get().strength() > 1 ? Status.PRESENT : Status.WEAK;
        return new Star.Check(
                status, note(part, status), Optional.of(evidence(found.get().sentence())));
    }

    private static Star.Evidence evidence(Sentence sentence) {
        int length = Math.min(LONGEST_QUOTE, sentence.text().length());
        if (length < sentence.text().length()
                && Character.isHighSurrogate(sentence.text().charAt(length - 1))) {
            length--;
        }
        return new Star.Evidence(sentence.text().substring(0, length), sentence.start(), sentence.start() + length);
    }

    private static String note(Part part, Status status) {
        return switch (status) {
            case PRESENT ->
                switch (part) {
                    case SITUATION -> "The setting is clear.";
                    case TASK -> "It is clear what was to be done.";
                    case ACTION -> "Your own steps are told.";
                    case RESULT -> "The outcome is told.";
                };
            case WEAK ->
                switch (part) {
                    case SITUATION -> "The setting is only hinted at: say where, when and who.";
                    case TASK -> "What you had to achieve is only hinted at: say it in one sentence.";
                    case ACTION -> "Say what you did yourself, step by step, rather than what was done.";
                    case RESULT -> "An outcome is hinted at: say what changed, with a number if there is one.";
                };
            case MISSING ->
                switch (part) {
                    case SITUATION -> "No setting: say where and when this happened.";
                    case TASK -> "No task: say what you had to achieve, and why it fell to you.";
                    case ACTION -> "No action of your own: say what you did.";
                    case RESULT -> "No result: say what came of it.";
                };
        };
    }

    private static Pattern cue(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")");
    }

    private record Found(Sentence sentence, int strength, int value) {}
}
