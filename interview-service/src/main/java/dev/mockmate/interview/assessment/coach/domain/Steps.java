package dev.mockmate.interview.assessment.coach.domain;

import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.text.domain.AnswerText;
import dev.mockmate.interview.text.domain.AnswerText.Sentence;
import dev.mockmate.interview.text.domain.LinearPattern;
import dev.mockmate.interview.text.domain.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The steps of their own that a candidate names, by these rules:
 *
 * <ul>
 *   <li><b>own</b>: the subject is "I"; in a story the verb stands in the past ("I called"), in a case it may also be
 *       what would be done ("I'd call", "then call");
 *   <li><b>steps, not states</b>: verbs of being, feeling, wanting and trying are none ("I was", "I'd be happy to");
 *   <li><b>counted once</b>: the same verb again is the same step, and one sentence with "I" may name several
 *       ("I stopped the queue, called her and wrote a list");
 *   <li><b>once, not always</b>: what is said to happen always, usually or every day is no step of a story;
 *   <li><b>no slogans</b>: a sentence with a phrase of every application names no step;
 *   <li><b>half a step</b>: "maybe", "I guess" and their like halve a sentence's steps.
 * </ul>
 */
final class Steps {

    private static final double HEDGED = 0.5;

    private static final String IRREGULAR =
            "built|rebuilt|wrote|rewrote|led|ran|reran|made|took|began|found|brought|held|gave|spoke|met|sent|drew|cut|kept|"
                    + "sold|taught|chose|won|put|split|broke|sat|told|dug|shut|swept|dealt|laid|drove|flew|read|paid|bought|hired|"
                    + "went|got|set|rang|fought|let|threw|rode|spent|caught|left|showed|undid|withdrew|overrode|rebuilt|came up";

    private static final String STATES =
            "needed|wanted|hoped|liked|learned|learnt|worked|helped|tried|joined|stayed|seemed|disagreed|agreed|believed|"
                    + "enjoyed|used|involved|participated|happened|received|lacked|failed|loved|hated|lived|graduated|studied|"
                    + "noticed|realised|realized|expected|wondered|preferred|cared|feared|worried|panicked|passed|started|owned|"
                    + "looked after|earned|turned|died|arrived";

    /** Base forms that say no step; a step of a case is any other verb after "I" or "I would". */
    private static final String STATES_OF_A_CASE =
            "be|am|was|were|have|had|do|did|think|thought|believe|guess|know|knew|like|love|hate|feel|felt|mean|meant|want|"
                    + "need|hope|wish|suppose|see|saw|can|can't|could|couldn't|don't|didn't|will|won't|would|wouldn't|should|"
                    + "shouldn't|may|might|must|work|try|agree|understand|care|live|prefer|stay|stayed|expect|never|always|usually|"
                    + "not|just|really|get|become|enjoy|seem|remain|probably|maybe|haven't|hadn't|wasn't|understood|depend|"
                    + "imagine|assume|say|first|then|also|go with|went|still|find it|learned|touch|change my|prioriti[sz]e|multitask";

    private static final String BASE =
            "ask|tell|check|call|write|look|measure|compare|fix|test|run|rerun|add|put|make|send|offer|agree|talk|speak|"
                    + "meet|read|review|repeat|record|publish|collect|list|sort|rank|split|cut|move|give|take|bring|invite|"
                    + "explain|show|draw|document|publish|release|deploy|roll|restart|replay|replace|rewrite|rebuild|cover|"
                    + "delete|remove|reproduce|trace|profile|log|open|analy[sz]e|verify|confirm|inform|update|name|set|book|"
                    + "plan|schedule|assign|delegate|start|stop|keep|hide|build|prototype|negotiate|propose|suggest|present|"
                    + "listen|apologi[sz]e|thank|follow|find|narrow|isolate|change|switch|drop|refund|escalate|train|pair|coach|"
                    + "let|sit|walk|visit|count|time|calculate|estimate|estimate|price|agree|commit|promise|mark|tag|archive|"
                    + "back up|restore|migrate|translate|announce|warn|clarify|define|decide|close|reopen|observe|watch";

    private static final String ADVERBS =
            "(?:(?:then|also|first|next|finally|immediately|personally|later|even|just|really|simply|rather|only|once|again|"
                    + "always|now|at once|\\w+ly)\\s+){0,2}";

    private static final LinearPattern PAST = LinearPattern.cue("i\\s+" + ADVERBS + "(" + IRREGULAR + "|\\w{3,}ed)\\b")
            .groupIsNot("(?:" + STATES + ")\\b");

    private static final LinearPattern PAST_GOES_ON = LinearPattern.of(
                    "(?:,\\s+(?:and\\s+)?|\\band\\s+)(?:i\\s+)?" + ADVERBS + "(" + IRREGULAR + "|\\w{3,}ed)\\s+")
            .groupIsNot("(?:" + STATES + ")\\b")
            .before("\\S")
            .notBefore("by\\b");

    private static final LinearPattern CASE = LinearPattern.cue(
                    "i(?:'d|'ll|\\s+would|\\s+will|\\s+could)?\\s+(?:(?:try|start|begin|go|want|come|sit down|sit)\\s+(?:to|and|by)\\s+)?"
                            + ADVERBS + "(?:(?:try|start|begin)\\s+(?:to|by)\\s+)?([a-z]{3,})\\b")
            .groupIsNot("(?:" + STATES_OF_A_CASE + ")\\b");

    private static final LinearPattern CASE_GOES_ON =
            LinearPattern.of("(?:,\\s+(?:and\\s+|or\\s+)?|\\band\\s+(?:then\\s+)?|\\bthen\\s+|\\bfirst\\s+|\\bnext\\s+)"
                    + ADVERBS + "(" + BASE + ")\\s+\\S");

    private static final LinearPattern OWN = LinearPattern.cue("i(?:'d|'ll|'ve)?\\b|my\\b");

    private static final LinearPattern HABIT = LinearPattern.cue(
            "(?:always|usually|normally|generally|in general|often|sometimes|every (?:single )?(?:day|time)|"
                    + "all the time|many times|(?:\\w+ )?times (?:a|per) day|whenever|mostly|constantly|never)\\b");

    /** What every application says, whoever writes it: it can be neither checked nor contradicted. */
    private static final LinearPattern SLOGAN = LinearPattern.cue(
            "(?:results?[- ](?:driven|oriented)|team ?player|can[- ]do|growth mindset|synerg\\w+|holistic\\w*|"
                    + "outside the box|hard[- ]?working|(?:highly |very |self[- ])motivated|passionate|my passion|innovative|cutting[- ]edge|"
                    + "state[- ]of[- ]the[- ]art|best practices?|(?:fast|quick) learner|eye for detail|detail[- ]oriented|stress[- ]resistant|"
                    + "work(?:s|ing)? (?:well )?under pressure|multi-?task\\w*|1[1-9]0 ?(?:percent|%)|go(?:ing)? the extra mile|win[- ]win|"
                    + "game[- ]changer|leverag\\w+|paradigm|(?:communication|people|soft) skills|problem[- ]solver|perfectionist|"
                    + "positive (?:energy|attitude)|good energy|new challenge|goal[- ]oriented|open[- ]minded|added value|in an agile way|"
                    + "align (?:all )?(?:the )?stakeholders|i(?:'m| am) (?:an? )?(?:(?:very|really|generally|always|quite) )*(?:motivated|flexible|"
                    + "loyal|punctual|reliable|creative|dynamic|positive|organi[sz]ed|friendly|ambitious|honest|leader)|"
                    + "(?:is|are) (?:(?:so|super|very|really|extremely|always|the most) )*(?:key|important|everything|crucial|essential)\\b)");

    private Steps() {}

    /** How many steps the whole answer names. */
    static double in(AnswerText answer, Category category) {
        Set<String> verbs = new HashSet<>();
        double steps = 0;
        for (Sentence sentence : answer.sentences()) {
            Set<String> fresh = new HashSet<>(verbsOf(sentence, category));
            fresh.removeAll(verbs);
            verbs.addAll(fresh);
            steps += fresh.size() * (isHedged(sentence) ? HEDGED : 1);
        }
        return steps;
    }

    /** Whether a sentence of which it is known that it is no slogan names a step. */
    static boolean namedIfNoSlogan(Sentence sentence, Category category) {
        return !verbsIfNoSlogan(sentence, category).isEmpty();
    }

    /** Whether it tells what happens all the time instead of what happened once. */
    static boolean isHabit(Sentence sentence) {
        return HABIT.in(sentence.lower());
    }

    /** Whether it holds a phrase that could stand in any application. */
    static boolean isSlogan(Sentence sentence) {
        return SLOGAN.in(sentence.lower());
    }

    static long slogans(AnswerText answer) {
        return answer.sentences().stream()
                .mapToLong(sentence -> SLOGAN.count(sentence.lower()))
                .sum();
    }

    private static boolean isHedged(Sentence sentence) {
        return ContentScoring.hedges(sentence.text()) > 0;
    }

    private static List<String> verbsOf(Sentence sentence, Category category) {
        return isSlogan(sentence) ? List.of() : verbsIfNoSlogan(sentence, category);
    }

    private static List<String> verbsIfNoSlogan(Sentence sentence, Category category) {
        if (category.asksForAStory() && isHabit(sentence)) {
            return List.of();
        }
        String text = sentence.lower().replace('’', '\'');
        Set<String> verbs = new HashSet<>();
        collect(PAST, text, verbs);
        if (!verbs.isEmpty()) {
            collect(PAST_GOES_ON, text, verbs);
        }
        if (category == Category.TECHNICAL || category == Category.SITUATIONAL) {
            collect(CASE, text, verbs);
            if (!verbs.isEmpty() || OWN.in(text) || text.startsWith("then ")) {
                collect(CASE_GOES_ON, text, verbs);
            }
        }
        return List.copyOf(verbs);
    }

    private static void collect(LinearPattern pattern, String text, Set<String> verbs) {
        pattern.all(text).forEach(match -> verbs.add(Words.stem(match.group())));
    }
}
