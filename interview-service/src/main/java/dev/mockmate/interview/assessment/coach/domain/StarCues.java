package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.feedback.domain.Star.Part;
import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.LinearPattern;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which STAR part a sentence speaks of, and how clearly: 2 = somebody could picture or check it, 1 = it is hinted at,
 * 0 = not at all. What a part looks like differs between a story about the past, a case ("what would you do") and an
 * introduction:
 *
 * <ul>
 *   <li><b>situation</b>: a time, a place or somebody who did something. "At my last job" alone, and what happens all
 *       the time, are hints. In a case: an example that fills it; asking what is unknown is a hint. In an introduction:
 *       where the candidate is now, with a duration or a place;
 *   <li><b>task</b>: words of duty or aim with the candidate as their owner;
 *   <li><b>action</b>: a step ({@link Steps}); what "we" did is a hint;
 *   <li><b>result</b>: words of change or of an end together with something checkable: a number, a day, what somebody
 *       else did then, what is in use today. The words alone, and feelings, are hints. In a case: how the candidate
 *       would know that it worked.
 * </ul>
 */
final class StarCues {

    private static final int SHORTEST_CLEAR_WORDS = 5;

    private static final String NUMBERS =
            "(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|few|several|"
                    + "a couple of|some|fifteen|twenty)";

    private static final String PLACES =
            "(?:company|firm|bank|provider|agency|hospital|clinic|school|university|college|start-?up|shop|store|team|"
                    + "trader|office|department|practice|hotel|restaurant|factory|warehouse|fair|client|customer|organi[sz]ation|institute|"
                    + "insurer|insurance|retailer|supplier|manufacturer|ministry|charity|call cent(?:er|re)|business|software house|studio|lab)";

    private static final String PEOPLE =
            "(?:customer|client|manager|boss|director|colleague|teammate|team|supplier|user|developer|engineer|"
                    + "designer|junior|senior|lead|head|owner|guest|patient|student|partner|buyer|vendor|intern|trainee|ceo|cto|stakeholder|"
                    + "department|woman|man|lady|guy|person)";

    private static final String HAPPENED =
            "(?:wanted|demanded|asked|told|refused|complained|decided|cancel+ed|left|called|came|needed|had|"
                    + "insisted|rejected|promised|threatened|blocked|said|joined|disagreed|started|stopped|changed|lost|missed|failed|quit|"
                    + "crashed|broke|made|sent|gave|was|were|noticed|reported|thought|did|didn't|couldn't|wouldn't)";

    private static final LinearPattern TIME = LinearPattern.cue("(?:" + NUMBERS
            + " (?:years?|months?|weeks?|days?) (?:ago|earlier)|(?:last|this|that) (?:year|summer|month|"
            + "quarter|spring|autumn|fall|winter|week|january|february|march|april|may|june|july|august|september|october|november|"
            + "december)|in (?:19|20)\\d\\d|(?:on|one) (?:a |the )?(?:\\w+ )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
            + "day|morning|evening|night|afternoon|\\d+(?:st|nd|rd|th))|"
            + "when (?:i|we) (?:was|were|worked|joined|started|led|had|ran|took|became|came|moved|looked)|"
            + "while (?:i was|we were|i|we)|during (?:my|the|an?|our))\\b");

    private static final LinearPattern PLACE = LinearPattern.cue(
            "(?:in my (?:job|role|position|work) (?:at|with|for|as)|(?:at|for|with|in|by|joined|from) (?:an?|the|my (?:last|previous|former|current|"
                    + "first|old)) (?:[\\w-]+ ){0,3}" + PLACES + ")\\b");

    private static final LinearPattern NAMED_PLACE =
            LinearPattern.of("\\b(?:[Aa]t|[Ff]or|[Jj]oined) (?:the )?\\p{Lu}[\\p{L}\\p{N}&]+");

    private static final LinearPattern EVENT =
            LinearPattern.cue("(?:(?:an?|my|our|one|the|her|his|their) (?:[\\w-]+ ){0,3}" + PEOPLE
                    + "s?(?: of \\w+)?,? (?:[\\w',-]+ ){0,9}?" + HAPPENED
                    + "|there (?:was|were) (?:an?|one|no|two|three|" + NUMBERS + ") (?:[\\w'-]+ ){0,14}?" + HAPPENED
                    + "|(?:i|we) (?:was|were|had been) \\w+ing)\\b");

    private static final LinearPattern VAGUE_PLACE = LinearPattern.cue(
            "(?:(?:at|in|for) (?:my|our) (?:last|previous|former|current|old|first) \\w+|once|one time|at work|there (?:was|were)|"
                    + "(?:a|the|this) project|we had|in my (?:career|time|experience|past)|my (?:team|company|manager|boss))\\b");

    private static final LinearPattern DUTY = LinearPattern.cue(
            "(?:my (?:own |main |usual |first |only )?(?:task|job|role|goal|aim|duty|responsibility|responsibilities|assignment|objective|mission|part|"
                    + "target) (?:was|is|were|here|would be|there)|i (?:was|am|'m) (?:responsible|asked|tasked|assigned|in charge|given|"
                    + "supposed|the one who|expected|accountable|(?:her|his|their) (?:mentor|lead|manager|coach))|where i'?m responsible|"
                    + "responsible for|i had to |i needed to |i was to |we had to |we needed to |"
                    + "(?:the|our|my) (?:first )?(?:goal|target|objective|aim|mission|task) (?:was|is|would be|were)|"
                    + "(?:it was|it's|was|is) (?:up to me|on me|mine|my (?:\\w+ )?(?:task|job|responsibility|call|duty|goal|turn))|"
                    + "(?:asked|wanted|told) me to|as my (?:job|task|goal|duty)|(?:i|and i) (?:own|owned|lead|answer for|look(?:ed)? after|"
                    + "manage|run)\\b|i took (?:on|over|responsibility)|i wanted to (?:make sure|have|get|see|find)|fell to me|i promised)");

    private static final LinearPattern AIM_IN_A_CASE = LinearPattern.cue(
            "(?:(?:my|the|our) (?:first |main |only |real |next )?(?:goal|aim|task|objective|priority|target|question|job) (?:is|would be|here|then)|"
                    + "(?:is|be|are) my (?:first |main |only )?(?:goal|aim|task|objective|priority|job)|what i (?:need|want|must|have to)|"
                    + "what's (?:missing|needed)|(?:the first thing )?i (?:want|need) to (?:be able|know|make sure|understand|get|"
                    + "see|have)|i(?:'d| would) (?:want|need) to|so that(?:'s| is) (?:my|the) (?:goal|aim|task))");

    private static final LinearPattern HINT_OF_A_TASK = LinearPattern.cue(
            "(?:(?:i|we) should|required|supposed|my goal|deadline|wanted to|i (?:have to|need to|must) |had to|"
                    + "(?:the )?most important|what matters|i(?:'d| would) try to find|in charge|part of|i (?:do|take care of|handle|maintain|coordinate|organi[sz]e) )");

    private static final LinearPattern TOGETHER = LinearPattern.cue(
            "(?:we|our team|the team) (?:\\w+ly |then |also |all )?(?:would \\w+|built|wrote|made|did|"
                    + "found|sent|gave|took|ran|told|decided|\\w{3,}ed)\\b");

    private static final LinearPattern VAGUE_ACTION = LinearPattern.cue(
            "i(?:'d| would| will)? (?:\\w+ly )?(?:also )?(?:work(?:ed)?|help(?:ed)?|tr(?:y|ied)|did|used?|was involved|participated?|got|went|go|"
                    + "talk(?:ed)?|look(?:ed)?|tell|ask|do|make|give|restart|prioriti[sz]e|put|stay|use)\\b");

    private static final LinearPattern CHANGED = LinearPattern.cue(
            "(?:as a result|as a consequence|the (?:result|outcome|effect) (?:was|is|were)|in the end|at the end|(?:this|that|which|it) "
                    + "(?:led|resulted|meant|reduced|increased|saved|cut|improved|allowed|brought|halved|doubled|lowered|raised|stopp?ed|kept)|"
                    + "result(?:ed|ing)? in|reduced|increased|improved|saved|saves|grew|raised|lowered|boosted|doubled|halved|tripled|"
                    + "shortened|decreased|dropped|fell|rose|went (?:down|up|from|back|out)|gained|earned|since (?:then|that)|to this day|"
                    + "ended up|thanks to (?:this|that)|today|by (?:noon|the evening|the end|now)|is (?:now|still|back|ready)|are (?:now|still|down|back)|"
                    + "(?:i|we|he|she|they) (?:shipped|launched|delivered|released|won|met|hit|finished|passed|recovered|signed|renewed|"
                    + "stayed|agreed|bought|came back|got)|(?:had|was|were) (?:out|ready|done|live|down to|back|fixed|paid)|"
                    + "in the (?:\\w+ )?(?:years?|months?|weeks?) since|after (?:\\w+ ){1,2}(?:months?|weeks?|days?|years?)|"
                    + "has (?:caught|stopped|saved|run|held|been|not)|turned out|it took)\\b");

    private static final LinearPattern CHECKABLE = LinearPattern.of(
            "\\d|[\"“”]|\\b(?:half|twice|doubled|halved|tripled|zero|no one|nobody|none|first|every|each|all|"
                    + "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|"
                    + "seventy|eighty|ninety|hundred|thousand|million|percent|third|quarter|dozen)|monday|tuesday|wednesday|thursday|"
                    + "friday|(?:a|one) (?:day|week|month|year|quarter|hour)|signed|renewed|shipped|launched|released|delivered|"
                    + "in (?:use|production)|went live|promoted|came back|still (?:uses?|in|review|run)|uses? (?:it|the|that)|asks? for|"
                    + "on time|gradual|before (?:they|it|a|the)|is (?:now )?(?:in|part of|the standard))\\b");

    private static final LinearPattern PASSED_ON =
            LinearPattern.cue("(?:she|he|they|(?:the|my|her|his|our|their) (?:\\w+ )?" + PEOPLE
                    + "s?) (?:\\w+ ){0,2}?(?:signed|renewed|shipped|adopted|bought|uses?|asks?|promoted|presented)\\b");

    private static final LinearPattern FELT = LinearPattern.cue(
            "(?:went (?:very |really |quite )?(?:well|fine|good|ok|okay)|worked out|successful\\w*|a (?:\\w+ )?success|happy|happier|satisfied|pleased|thank(?:ed|ful)|"
                    + "good feedback|finished|completed|solved|resolved|fixed it|finally|eventually|better|was fine|understood|"
                    + "(?:i|we) learn(?:ed|t)|what i learn(?:ed|t)|in the end|as a result|proud of the result)");

    private static final LinearPattern CHECK_IN_A_CASE = LinearPattern.cue(
            "(?:i(?:'d| would|'ll| will) know|know(?:s)? (?:that )?it(?: has|'s)? worked|i(?:'d| would) judge|judge it|(?:done|fixed|over|finished) (?:only )?when|"
                    + "it'?s (?:fixed|done|over) |check whether it work|check that it|verif(?:y|ies|ied) |repeat the (?:same )?|"
                    + "same (?:measure\\w*|test|numbers?)|measure (?:it )?again|only when|if it work(?:s|ed)|when the (?:counter|graph|number|"
                    + "count)|alert (?:on|when)|until (?:\\w+ ){0,6}(?:under|below|back|green|zero)|(?:runs|tests) are green|"
                    + "a (?:week|month|day) later|success (?:is|would be|means)|by whether|watch (?:the|whether))");

    private static final LinearPattern EXAMPLE = LinearPattern.cue(
            "(?:let'?s (?:say|assume|take)|say(?:,)? (?:it'?s|it is|they|one|a|an|the|we|there)|suppose|picture|imagine|a typical|"
                    + "for (?:example|instance),? (?:last|in|when) |assum\\w+|i had (?:exactly )?th(?:is|at))");

    private static final LinearPattern ASKS_FIRST = LinearPattern.cue(
            "(?:(?:it |that )?depends on whether|what (?:has )?changed|first (?:question|thing i (?:want|need))|"
                    + "i(?:'d| would)? (?:first )?(?:clarify|want to know|need to know|find out (?:what|which|who|whether))|"
                    + "before i (?:touch|change|do|decide)|my first aim)");

    private static final LinearPattern PATH = LinearPattern.cue(
            "(?:i(?:'m| am) (?:an?\\b|\\w+,)|i(?:'ve| have) (?:been|sold|spent|worked|run|led|managed|taught|built|done)\\b|i work(?:ed)? (?:as|at|for|in)\\b|"
                    + "i (?:started|began|joined|lead|own)\\b|my background)");

    private static final LinearPattern YEARS =
            LinearPattern.cue(NUMBERS + " years?\\b").notBefore(" old");

    private static final LinearPattern SINCE = LinearPattern.cue("(?:since (?:19|20)\\d\\d|for the (?:last|past))\\b");

    private static final LinearPattern LIVED_THROUGH = LinearPattern.of("\\bi (?:had|was|ran|worked|saw)\\b");

    private static final LinearPattern WISHED = LinearPattern.of("\\b(?:i'd|i would|would be|looking for|i want)\\b");

    private static final LinearPattern PAST =
            LinearPattern.of("\\b(?:was|were|fell|went|had|dropped|rose|shipped|found|\\w{3,}ed)\\b");

    private StarCues() {}

    /** How clearly the sentence speaks of each part. */
    static Map<Part, Integer> strengths(Sentence sentence, Category category) {
        String text = sentence.lower().replace('’', '\'');
        boolean slogan = Steps.isSlogan(sentence);
        boolean brief = sentence.words() < SHORTEST_CLEAR_WORDS;
        Map<Part, Integer> strengths = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            int strength =
                    switch (part) {
                        case SITUATION -> situation(sentence, text, category, slogan);
                        case TASK -> slogan ? 0 : task(text, category.asksForAStory());
                        case ACTION -> slogan ? 0 : action(sentence, text, category);
                        case RESULT -> slogan ? 0 : result(text, category);
                    };
            strengths.put(part, brief ? Math.min(1, strength) : strength);
        }
        return strengths;
    }

    private static int situation(Sentence sentence, String text, Category category, boolean slogan) {
        if (category == Category.INTRODUCTION) {
            if (slogan) {
                return 0;
            }
            boolean placed = YEARS.in(text) || SINCE.in(text) || PLACE.in(text) || NAMED_PLACE.in(sentence.text());
            return PATH.in(text) ? (placed ? 2 : 1) : placed || text.contains("i studied") ? 1 : 0;
        }
        boolean anchored = TIME.in(text) || PLACE.in(text) || NAMED_PLACE.in(sentence.text());
        if (category.asksForAStory()) {
            boolean pictured = anchored || EVENT.in(text);
            boolean general = slogan || Steps.isHabit(sentence);
            return pictured && !general ? 2 : pictured || VAGUE_PLACE.in(text) ? 1 : 0;
        }
        boolean example = EXAMPLE.in(text) || (anchored && LIVED_THROUGH.in(text));
        return example ? 2 : ASKS_FIRST.in(text) ? 1 : 0;
    }

    private static int task(String text, boolean story) {
        if (DUTY.in(text) || (!story && AIM_IN_A_CASE.in(text))) {
            return 2;
        }
        return HINT_OF_A_TASK.in(text) ? 1 : 0;
    }

    private static int action(Sentence sentence, String text, Category category) {
        if (Steps.namedIfNoSlogan(sentence, category)) {
            return 2;
        }
        return TOGETHER.in(text) || VAGUE_ACTION.in(text) ? 1 : 0;
    }

    private static int result(String text, Category category) {
        boolean aCase = category == Category.TECHNICAL || category == Category.SITUATIONAL;
        if (aCase && CHECK_IN_A_CASE.in(text)) {
            return 2;
        }
        boolean change = CHANGED.in(text);
        boolean wished = WISHED.in(text);
        boolean past = !aCase || PAST.in(text);
        if (!wished && past && (change || PASSED_ON.in(text)) && CHECKABLE.in(text)) {
            return 2;
        }
        return !aCase && FELT.in(text) ? 1 : 0;
    }
}
