package dev.mockmate.interview.text.domain;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The patterns of orders to whoever assesses an answer, for {@link PromptInjectionDetector}. Each needs an order and its object, so
 * that "I ignored the instructions of the vendor" stays part of the answer.
 */
final class OrderPatterns {

    /** Somebody did it, or had to: not who reads this. */
    private static final UnaryOperator<LinearPattern> NOT_TOLD = order ->
            order.notAfter("\\b(?:i|we|they|he|she)\\s").notAfter("\\b(?:had|have|has|decided|tried|wanted) to\\s");

    private static final String MOST = "(?:10|ten|tens|100|full|perfect|maximum|max|highest|top)";

    private static final String SCORE = "(?:scores?|marks?|points?|ratings?|grades?)";

    /** Somebody is told to do it, or did it: not who reads this. */
    private static final UnaryOperator<LinearPattern> TOLD_OF_SOMEBODY =
            order -> order.notAfter("\\b(?:i|we|they|he|she|who|people|customers|clients|users|would|could)\\s");

    /** Where an order begins when its object could be anybody's: after a pause, a "please" or a "you must". */
    private static final UnaryOperator<LinearPattern> AT_ITS_START = order -> order.after("^|[^\\pL\\pN\\s'’]\\s{0,3}"
            + "|\\b(?:please|just|now|then|simply|and"
            + "|you(?: (?:must|should|shall|will|have to|need to|are to|can))?"
            + "|(?:assessor|evaluator|examiner|grader|model|ai) (?:must|should|shall|will))\\s{1,3}");

    /** A bare ten, not "ten minutes", "10 percent" or the end of "from one to ten". */
    private static final String A_TEN = "\\b(10|ten|100)\\b\\s*(?:$|[^\\s\\w%-]"
            + "|(?:points?|marks?|out|stars?|of|and|in|for|because|please|now|or|as)\\b)";

    private static final String ONE_TO = "\\b(?:one|1|0|zero)\\s(?:to|and)\\s";

    private static final String ASSESSOR = "(?:ai|llm|language model|assessor|evaluator|grader|examiner)";

    private static final String FIELDS =
            "(?:should_ask|should_save|question_text|polished_answer|star_version|star_checklist|"
                    + "coach_notes|content_feedback|delivery_feedback|content_breakdown|delivery_breakdown|library_suggestion|"
                    + "top_strengths|top_improvements|follow_up_type|relevance_note|one_action_tip|keywords_to_include)";

    /** Pieces of the protocol between server and model, and questions for it; no answer and no feedback needs them. */
    static final List<LinearPattern> PROTOCOL = List.of(
            order("\\b" + FIELDS + "\\b"),
            order("\"(?:role|scoring|follow_up|overall)\"\\s*:"),
            order("^```(?:json|xml|yaml)?\\s*$"),
            order("\\b(?:system prompt|developer message|system message|jailbreak|prompt injection)\\b"),
            order("(?:^|\\n)\\s*[#<\\[*\"]*\\s*(?:system|assistant|developer)\\s*[\\]>*\"]*\\s*:"),
            order(
                    "(?:^|\\s)(?:\\[/?(?:system|assistant|inst|user|developer)\\]|#{2,}\\s*(?:instruction|system|response|assessment|new task)s?\\b)"),
            order("<\\|?[^>]{0,20}(?:system|assistant|im_start|im_end|endoftext)[^>]{0,20}\\|?>"),
            order(
                    "</?(?:answer|score|scoring|assessment|instructions?|prompt|user|candidate|evaluation|result)\\b[^>]{0,40}>"),
            order("<!--"),
            order(
                    "\\b(?:end|beginning|start) of (?:the )?(?:candidate'?s? |user'?s? )?(?:answer|transcript|input|prompt|message)\\b\\s*[\\]\\-=*#>:]"),
            order(
                    "\\b(?:repeat|print|reveal|show|output|display|translate|summari[sz]e|quote|copy|list|what (?:are|were|is))\\b[^.!?]{0,30}"
                            + "\\byour (?:\\w+ )?(?:instructions|prompts?|guidelines|rubric|rules)\\b"),
            order(
                    "\\b(?:repeat|print|reveal|show|output|display|translate|summari[sz]e|quote|copy|list|ignore|forget|disregard)\\b"
                            + "[^.!?]{0,30}\\b(?:everything|text|words|lines?|message|instructions?|prompt) (?:written |said )?"
                            + "(?:above|before) this\\b"),
            order("\\b(?:everything|all|what) you (?:were|have been|had been) (?:told|given|instructed)\\b[^.!?]{0,30}"
                    + "\\b(?:before this|above|earlier|initially|at the (?:start|beginning))"));

    private static final List<LinearPattern> ORDERS = List.of(
            unless(
                    NOT_TOLD,
                    "ignore|disregard|forget|override|bypass|skip",
                    "[^.!?]{0,40}\\b(?:previous|prior|above|earlier|your|all|any|"
                            + "every|these|system)\\b[^.!?]{0,30}\\b(?:instruction|prompt|rule|guideline|direction|polic|constraint|rubric)"),
            unless(
                    NOT_TOLD,
                    "ignore|disregard|forget",
                    "[^.!?]{0,20}\\b(?:instructions?|prompts?|rules?|guidelines?|rubric)"
                            + "\\b[^.!?]{0,15}\\b(?:above|before|so far)\\b"),
            unless(
                    AT_ITS_START,
                    "give|award|assign|grant|set|rate|score|grade|mark|return|output|respond",
                    "[^.!?]{0,50}\\b" + MOST + "\\b[^.!?]{0,25}\\b(?:" + SCORE + "|out of)\\b"),
            unless(
                    TOLD_OF_SOMEBODY,
                    "give|award|assign|grant|rate|score|grade|mark",
                    "\\s+(?:me|this|my)\\b[^.!?]{0,40}\\b" + MOST + "\\b[^.!?]{0,25}\\b(?:" + SCORE + "|out of)\\b"),
            unless(
                    AT_ITS_START,
                    "set|give|raise|change",
                    "[^.!?]{0,20}\\b(?:all|every|the|my)\\b[^.!?]{0,15}\\b" + SCORE + "\\b[^.!?]{0,10}\\b" + MOST
                            + "\\b"),
            unless(
                            TOLD_OF_SOMEBODY,
                            "give|award|grade|rate|score|mark",
                            "\\s+(?:me|this|it|my|the (?:answer|candidate|response|reply|transcript))\\b[^.!?]{0,25}(?:"
                                    + A_TEN + "|\\bperfect\\b|\\bfull marks\\b)")
                    .without(ONE_TO, "10|ten|100"),
            order("\\bgive\\s+(?:an?\\s+)?(?:10|ten|100)\\b\\s*(?:[.!,/]|$|out of|points|and\\b)"),
            order("\"(?:score|overall|content|rating|delivery|star|relevance|clarity|impact)\"\\s*[:=]\\s*\"?"
                    + "(?:10|100|true|false|ten)\\b"),
            order(
                            "\\b(?:score|overall|content|rating|delivery|star|relevance|clarity|impact)\\s*[:=]\\s*(?:10|100|ten)(?:\\.0)?"
                                    + "(?:\\s*/\\s*10\\b|\\s+out of\\b)?\\s*(?:$|[,;}\\])>*]|\\.(?:$|\\D))")
                    .after("(?:^|[\\[{(<,;:*#>-])\\s{0,3}"),
            order("\\byou are now ")
                    .before("\\w")
                    .notBefore(
                            "(?:able|allowed|ready|welcome|going|finished|done|free to|part of|responsible|in charge|connected|"
                                    + "logged|live|entitled|on|at|with)"),
            order("\\b(?:pretend (?:to be|you|that you)|stay in character|let'?s play (?:a|another) game)\\b"),
            order(
                    "\\bfrom now on,? you(?: are|'re| act| play|(?: will| must| shall| should| only| always| never){1,2} (?:be|act|play|"
                            + "give|award|rate|score|grade|assess|answer|respond|return|ignore|obey|follow))\\b"),
            order("\\bact as (?:an?|the|if|my)\\b")
                    .after("^|\\b(?:please|now|must|should|shall|will)\\s")
                    .notAfter("\\b(?:i|we|they|he|she|who|to)\\s(?:please|now|must|should|shall|will)\\s"),
            order(
                    "\\byou(?: are|'re) (?:an?|my|the) (?:[\\w-]+ ){0,2}(?:judge|examiner|assessor|grader|evaluator|grandmother|"
                            + "recruiter|chatbot|bot|ai|language model)\\b"),
            order("\\bwho (?:only|always|never) (?:gives?|deducts?|awards?)\\b[^.!?]{0,15}\\b(?:" + MOST + "|anything|"
                    + SCORE + ")\\b"),
            order(
                            "(?:^|[\\]\\-=*#>]\\s*)(?:(?:assessor|evaluator|examiner|grader)(?:'s)?\\b[^.!?:]{0,15}|evaluation|assessment|verdict)\\s*:")
                    .notBefore("\\s*(?:i|we|my|our|in|after|before|three|two)\\b"),
            order(
                    "\\bas\\s+(?:an? |the )?" + ASSESSOR
                            + "\\b[\\s,:;-]+(?:(?:it|language|model|assistant|of \\w+)[\\s,]+){0,3}(?:you|please|must|should|give|ignore|score)\\b"),
            order("\\b(?:hey|dear|attention|note to(?: the)?)\\s+(?:an? )?" + ASSESSOR
                    + "\\b[^.!?]{0,60}\\b(?:must|should|please|you|give|ignore|score)\\b"),
            order("\\bnotes? (?:to|for) (?:the )?" + ASSESSOR + "\\b")
                    .notBefore("[^.!?,:;]{0,30}\\b(?:was|were|is|had|in)\\b"),
            order(
                    "\\b(?:hiring manager|recruiter|interviewer|panel|experts?|committee)\\b[^.!?]{0,30}\\b(?:already|has|have)\\b[^.!?]{0,20}"
                            + "\\b(?:approved|decided|hired|accepted|confirmed)\\b[^.!?]{0,30}\\bth(?:is|e) (?:candidate|answer)\\b"),
            unless(
                    order -> order.notAfter("\\b(?:i|we|they|he|she|to)\\s"),
                    "score|rate|grade|mark|assess|evaluate|judge",
                    "\\s+(?:this|my|that)\\s+(?:answer|response|reply|" + "candidate|transcript|one)\\b"),
            order(
                            "\\b(?:this|my) (?:answer|response|reply|transcript)\\b(?:\\s+(?:really|clearly|certainly|definitely|does|did|do|is|be|not|also|only"
                                    + "|surely|obviously)|n't)*\\s+(?:deserves?|merits?|gets?|earns?|worth|must|should|shall|has to|needs|ought)\\b[^.!?]{0,40}"
                                    + "(?:\\b" + SCORE + "\\b|" + A_TEN + ")")
                    .without(ONE_TO, "10|ten|100"),
            order("\\b(?:this|my) (?:answer|response|reply)\\s+accordingly\\b"),
            order("\\bthis answer\\b[^.!?]{0,60}\\b(?:10|ten) out of (?:10|ten)\\b"),
            order("\\b(?:evaluation|assessment|scoring|grading) of this (?:answer|response|interview)\\b"),
            order(
                    "\\b(?:all|every|each) (?:answers?|responses?)\\b[^.!?]{0,40}\\b(?:must|should|shall|has to|have to|deserves?|receives?"
                            + "|gets?|is worth|are worth|counts?)\\b[^.!?]{0,30}\\b" + MOST + "\\b[^.!?]{0,15}\\b"
                            + SCORE + "\\b"),
            unless(
                    TOLD_OF_SOMEBODY,
                    "treat",
                    "[^.!?]{0,40}\\b(?:parts?|answers?|response|this|it|everything|all|me)\\b[^.!?]{0,20}\\bas (?:present|perfect|complete)\\b"),
            order("\\bbe (?:generous|lenient|kind|nice) (?:with|in) (?:the|your|my) (?:" + SCORE
                    + "|scoring|grading|assessment)\\b"),
            order(
                            "\\b(?:do not|don't|never|no)\\b[^.!?]{0,20}\\b(?:ask|deduct|deductions?|penali[sz]e|criticis|criticiz|mention)\\b[^.!?]{0,40}"
                                    + "\\b(?:follow-?up|points?|score|this (?:instruction|message|session|answer)|answer)\\b")
                    .notAfter("\\b(?:i|we|they|he|she|who|would|could|really|also)\\s"),
            order(
                    "^(?:please |and |now )?(?:quote|put|write|include|print|copy|repeat|add)\\b[^.!?]{0,50}\\b(?:in|into|to) (?:the|your) "
                            + "(?:rewrite|coach(?:ing)? notes?|headline|polished answer|feedback)\\b"),
            unless(
                    order -> order.notAfter("\\b(?:i|we|they|he|she|to|would|will|could)\\s"),
                    "mark|end|close|complete|finish|cancel|delete|extend|refund|reset",
                    ""
                            + "[^.!?]{0,20}\\b(?:this (?:interview|session|attempt)|my (?:previous |other |last )?attempts?)\\b"),
            order("\\bskip the (?:remaining|next|other|rest of the) questions?\\b"),
            order("\\bcredits?\\b[^.!?]{0,20}\\bto my (?:account|balance)\\b"),
            order("\\bset (?:the|this|my) (?:session|interview|attempt)(?:'s)? (?:status|state|score)\\b"));

    /** "Ignore the instructions" and "give full points" where the answer suddenly speaks another language. */
    private static final List<LinearPattern> ORDERS_ELSEWHERE = List.of(
            order("\\b(?:ignorier\\w*|vergiss|missachte)\\b.{0,40}(?:anweisung|vorgabe|regel|anleitung)"),
            order("\\b(?:gib|vergib|gebt|bewerte)\\b.{0,40}(?:punkt|note\\b|bewertung|\\b10\\b)"),
            order("\\b(?:ignora|olvida|omite|dimentica)\\w*.{0,40}(?:instrucci|istruzion|reglas|regole)"),
            order(
                    "\\b(?:dame|otorga|asigna|dammi|assegna)\\w*.{0,40}(?:puntuaci|puntos|\\bnota\\b|punteggio|\\bvoto\\b|\\b10\\b)"),
            order("\\b(?:ignore[rz]?|oublie[rz]?)\\b.{0,40}instructions pr[ée]c[ée]dentes"),
            order("\\b(?:donne[rz]?|attribue[rz]?|mettez|mets)\\b.{0,40}(?:\\bnote\\b|points|\\b10\\b)"),
            order("\\b(?:ignore|ignora|esque[çc]a)\\b.{0,40}instru[çc]"),
            order("\\b(?:d[êe]|atribua)[^\\pL\\pN].{0,29}(?:pontu|pontos|\\bnota\\b)"),
            order("\\b(?:negeer|vergeet)\\b.{0,40}(?:instructies|regels)|\\bgeef\\b.{0,40}(?:punten|cijfer)"),
            order("\\b(?:zignoruj|ignoruj|zapomnij)\\b.{0,40}(?:instrukcj|polece)|\\b(?:daj|przyznaj)\\b.{0,40}punkt"),
            order("talimat\\S*.{0,30}(?:yok say|görmezden|unut)|(?:10|tam) puan ver"),
            order("(?:игнорир|забудь|ігнору|забудьте)\\S*.{0,40}(?:инструкц|указани|правил|інструкц|вказівк)"),
            order("(?:поставь|дай|постав|дайте)\\S*.{0,40}(?:балл|оценк|балів|\\b10\\b)"),
            order("(?:忽略|无视|無視|忽視|忘记|忘記).{0,20}(?:指令|指示|说明|規則|规则|提示)|(?:给|給|打).{0,6}(?:满分|滿分|10分|十分|高分)"),
            order("(?:指示|命令|ルール|プロンプト).{0,10}(?:無視|忘れ)|(?:満点|10点).{0,10}(?:ください|つけ|与え|くれ)"),
            order("(?:지시|명령|규칙).{0,10}(?:무시|잊)|(?:만점|10점).{0,10}(?:주|달라)"),
            order("تجاهل.{0,40}(?:تعليمات|التعليمات|الأوامر)|(?:أعط|امنح).{0,30}(?:درجة|نقاط)"),
            order("निर्देश.{0,30}(?:अनदेखा|भूल)|(?:10|पूरे) अंक"));

    static final List<LinearPattern> ALL =
            Stream.of(PROTOCOL, ORDERS, ORDERS_ELSEWHERE).flatMap(List::stream).toList();

    /**
     * Each of the {@link #ORDERS} and of the {@link #PROTOCOL} that is written in letters alone holds one of these words. Most sentences have none
     * of them, and need no further look: sixty patterns over a long answer take longer than everything else together.
     */
    static final Set<String> WORDS_OF_ORDERS =
            Set.copyOf(WordLists.beside(OrderPatterns.class, "orders.txt").list("words of orders"));

    /** Where the orders of other languages in Latin letters begin. */
    static final LinearPattern ELSEWHERE = order(
            "ignor|vergiss|missacht|\\bgib|gebt|bewerte|olvid|omit|dimentic|\\bdame\\b|otorg|asign|dammi|assegn|oubli|donne|attribu|mett|"
                    + "\\bmets|esque|\\bd[eê](?:$|[^\\pL\\pN])|atribua|negeer|vergeet|geef|zapomnij|\\bdaj|przyznaj|talimat|puan");

    private OrderPatterns() {}

    /** An order, unless somebody tells that they or another did it. */
    private static LinearPattern unless(UnaryOperator<LinearPattern> told, String verbs, String rest) {
        return told.apply(order("\\b(?:" + verbs + ")\\b" + rest));
    }

    private static LinearPattern order(String regex) {
        return LinearPattern.anyCase(regex);
    }
}
