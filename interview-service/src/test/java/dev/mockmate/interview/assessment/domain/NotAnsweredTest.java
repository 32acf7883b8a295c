package dev.mockmate.interview.assessment.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mockmate.interview.assessment.coach.domain.BuiltInCoach;
import dev.mockmate.interview.assessment.coach.domain.SampleAnswers;
import dev.mockmate.interview.feedback.domain.Assessment;
import dev.mockmate.interview.text.domain.AnswerText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotAnsweredTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I would make all tests pass before I merge anything to the main branch.",
                "I'm not sure it scales, so I'd measure first and then add a queue.",
                "I don't know the tool, but I would read its manual and try it on a copy.",
                "I have no experience with Kafka, but I know RabbitMQ well.",
                "I'd skip the meeting and call the customer myself.",
                "We let no request pass without a token.",
                "I asked them to pass the ball to the support team.",
                "Not sure about the name, I used a token bucket per customer.",
                "I would pass the message to a queue and return at once.",
                "I can't say no to a colleague in trouble, so I stayed late and fixed it.",
                "I do not remember the year, but I moved forty servers in one weekend.",
                "I'd never skip code review, not even on a Friday evening.",
                "I had no idea what the code did, so I wrote tests first.",
                "I don't answer angry mails at once, I call the sender instead.",
                "First I check whether the tests pass.",
                "Skip lists, because inserts stay logarithmic.",
                "PostgreSQL.",
                "Sales doubled.",
                "42%",
                "用缓存。",
                "Ich weiß nicht, wer es war, aber ich habe den Fehler gefunden und einen Test geschrieben.",
            })
    void shouldTakeAShortAnswerForAnAnswerWhateverWordsItHolds(String text) {
        assertFalse(NotAnswered.is(AnswerText.screened(text)), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't know.",
                "Sorry, I really don't know what to say.",
                "I have no idea, sorry.",
                "Hmm, no idea. Can we skip this question, please?",
                "I'd rather skip this one.",
                "I'll pass on this question, thank you.",
                "Sorry, I can't think of an example right now.",
                "I honestly do not remember anything like that.",
                "I am not sure, sorry.",
                "I don't have an answer to that.",
                "I don't know, so let's skip it please.",
                "No comment, next question please.",
                "I don’t have any experience with this, I am afraid.",
                "Yes.",
                "Hm.",
                "Das weiß ich leider nicht, dazu fällt mir nichts ein.",
                "No tengo ni idea, lo siento.",
                "Je ne sais pas.",
                "Non lo so.",
                "Não sei, desculpe.",
                "不知道。",
                "لا أعرف",
            })
    void shouldTakeAnExcuseThatIsAllThatIsSaidForNoAnswer(String text) {
        assertTrue(NotAnswered.is(AnswerText.screened(text)), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dont know",
                "idk tbh",
                "never done that",
                "I don´t know",
                "I don`t know",
                "I donʼt know",
                "I don‘t know",
                "I\u00A0don’t\u00A0know",
                "I d\u00ADon't k\u200Bnow",
                "Ｉ ｄｏｎ'ｔ ｋｎｏｗ",
                "没有经验",
                "Weiß nicht",
                "わからないです",
                "um i dont know uh can we skip this one please",
                "I don t know",
                "no clue, next question please",
                "Pass.",
                "skip",
                "No comment!",
                "My mind went blank, sorry.",
                "I'd rather not say.",
                "Beats me.",
                "Nothing comes to mind right now.",
                "I have never done that before, sorry.",
                "We never had that.",
                "I plead the fifth",
                "n/a",
                "idk idk idk",
                "我不知道，对不起。",
                "不知道啊",
                "这个问题我不太清楚",
                "我对Kubernetes不了解",
                "没有这方面的经验，抱歉",
                "跳过，下一题",
                "想不起来了",
                "मुझे नहीं पता",
                "पता नहीं, माफ़ कीजिए",
                "अगला सवाल, कृपया",
                "मुझे इसके बारे में कोई जानकारी नहीं है",
                "mujhe nahi pata",
                "No lo sé, lo siento.",
                "Ni idea, siguiente pregunta por favor",
                "No se me ocurre nada ahora mismo.",
                "Paso.",
                "لا أعرف، آسف",
                "ليس لدي أي فكرة",
                "لا تعليق",
                "السؤال التالي من فضلك",
                "لَا أَعْرِفُ",
                "Je ne sais pas du tout, désolé.",
                "J'sais pas",
                "Aucune idée, question suivante s'il vous plaît",
                "Je préfère ne pas répondre",
                "আমি জানি না",
                "দুঃখিত, আমার কোনো ধারণা নেই",
                "পরের প্রশ্ন",
                "Não sei, desculpe.",
                "Não faço a menor ideia",
                "Nao sei",
                "Próxima pergunta, por favor.",
                "Не знаю.",
                "Понятия не имею, извините",
                "Затрудняюсь ответить",
                "Давайте дальше",
                "У меня нет опыта",
                "مجھے نہیں معلوم",
                "پتا نہیں",
                "اگلا سوال",
                "Saya tidak tahu.",
                "Maaf, saya kurang tahu tentang itu",
                "Gak tau",
                "Lewati saja",
                "Keine Ahnung, tut mir leid.",
                "Ich weiss es leider nicht",
                "Dazu fällt mir gerade nichts ein.",
                "Kein Kommentar",
                "Nächste Frage bitte",
                "Möchte ich nicht beantworten",
                "わかりません。すみません。",
                "特にありません",
                "経験がありません",
                "パスします",
                "次の質問へお願いします",
                "えーっと、わからないです",
                "잘 모르겠습니다.",
                "모르겠어요",
                "경험이 없습니다",
                "패스할게요",
                "죄송합니다, 기억이 안 나요",
                "Non lo so, mi dispiace",
                "Nessuna idea, prossima domanda",
                "Bilmiyorum.",
                "Hiçbir fikrim yok, üzgünüm",
                "I haven't the faintest idea",
                "Could we go to the next question please",
                "I don't have one",
                "I am unable to answer",
                "我想跳过这个问题",
                "我没有什么想法",
                "No tengo una respuesta para eso",
                "Prefiero saltar esta pregunta",
                "لا أملك إجابة",
                "أفضل تخطي هذا السؤال",
                "On peut passer à la question suivante ?",
                "Podemos pular essa pergunta?",
                "Можно пропустить?",
                "Bisa lanjut ke pertanyaan berikutnya?",
                "Das kann ich leider nicht beantworten",
                "Können wir die Frage überspringen?",
                "이 질문은 넘어가고 싶습니다",
                "Possiamo passare alla prossima?",
                "বুঝতে পারিনি",
                "Geen idee",
                "nie wiem",
            })
    void shouldTakeNotKnowingInAnyWordingForNoAnswer(String text) {
        assertTrue(NotAnswered.is(AnswerText.screened(text)), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "um",
                "Ummm uhhh mmm ehm",
                "äh ... ähm ... öh",
                "えっと",
                "えーっと、あのー、うーん",
                "嗯，那个，呃",
                "음... 어... 그게",
                "эээ ну",
                "euh ben",
                "Hmm, you know, I mean, uh, like, so",
                "...",
                "?!?",
                "🙂👍🏽",
                "🤷‍♀️",
                "—",
                "\u200B\u00AD",
                "blah blah blah",
                "asdf qwer",
                "la la la la",
                "test test test",
                "aaaaaaaaaa",
                "Could you repeat the question?",
                "Sorry, what was the question?",
                "Can you say that again, please?",
                "What do you mean?",
                "Hello? Can you hear me?",
                "Could you please rephrase that?",
                "I didn't catch that, sorry",
                "可以再说一遍吗？",
                "क्या आप सवाल दोहरा सकते हैं?",
                "¿Puede repetir la pregunta, por favor?",
                "هل يمكنك تكرار السؤال؟",
                "Pouvez-vous répéter la question ?",
                "আবার বলবেন?",
                "Pode repetir a pergunta, por favor?",
                "Можете повторить вопрос, пожалуйста?",
                "کیا آپ سوال دہرا سکتے ہیں؟",
                "Bisa diulangi pertanyaannya?",
                "Können Sie die Frage bitte wiederholen?",
                "もう一度お願いします",
                "다시 말씀해 주시겠어요?",
                "Può ripetere la domanda?",
                "Soruyu tekrar eder misiniz?",
                "Let me think about it.",
                "Hmm, good question. Let me think. One moment please.",
                "Where do I start... well, let me see",
                "Gute Frage, einen Moment bitte",
                "Bonne question, laissez-moi réfléchir",
                "Buena pregunta, déjeme pensar",
                "そうですね、ちょっと考えさせてください",
                "让我想想",
            })
    void shouldTakeSoundsQuestionsBackAndThinkingAloudForNoAnswer(String text) {
        assertTrue(NotAnswered.is(AnswerText.screened(text)), text);
    }

    @Test
    void shouldTakeOneSoundOrWordAgainAndAgainForNoAnswer() {
        assertTrue(NotAnswered.is(AnswerText.screened("啊".repeat(200))));
        assertTrue(NotAnswered.is(AnswerText.screened("banana ".repeat(40))));
        assertTrue(NotAnswered.is(AnswerText.screened("um ".repeat(3_000))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't know was my first thought, so I asked the owner of the service and wrote it down.",
                "I don't know was my first thought, so I read the log.",
                "\"I don't know\" is what I told the customer, then I called the vendor.",
                "I have experience with Java and Kafka.",
                "I have an answer from the vendor.",
                "I didn't know the domain, so I sat beside a clerk for two days.",
                "I told her I had no idea, then I looked it up and called her back.",
                "Honestly, I do not remember the ticket, but we rolled back and added a test.",
                "I would say no and explain why the date cannot hold.",
                "I asked him: could you repeat the question? Then I answered it slowly.",
                "I asked the patient to repeat the dose back to me.",
                "I never skip the checklist before an operation.",
                "Next I called the customer and apologised.",
                "First um I uh called the plumber and turned off the water.",
                "Let me think: I would add an index, measure again and cache the rest.",
                "Good question. I would start with the slowest query.",
                "I pass the message on to the night shift in writing.",
                "Caching.",
                "Go.",
                "C",
                "缓存",
                "加缓存",
                "不知道的地方我会先问同事，然后记录下来。",
                "我不会放弃，我会先测量再优化。",
                "我一开始不知道原因，后来查日志发现是连接泄漏。",
                "最初はわからなかったので、先輩に聞いてから手順書を書きました。",
                "처음에는 몰라서 동료에게 물어보고 문서를 썼습니다.",
                "No sabía la causa, así que miré los registros y encontré la fuga.",
                "Je ne savais pas, alors j'ai demandé à ma collègue et j'ai noté la réponse.",
                "Ich weiß nicht war mein erster Gedanke, also habe ich die Kollegin gefragt.",
                "Não sabia a causa, então li os registos e reiniciei o serviço.",
                "Сначала я не знал причину, поэтому посмотрел логи и нашёл утечку.",
                "لم أعرف السبب في البداية فسألت زميلي ثم أصلحت الخطأ.",
                "मुझे कारण नहीं पता था, इसलिए मैंने लॉग देखे और गलती सुधारी।",
                "Saya tidak tahu penyebabnya, jadi saya memeriksa log dan memperbaikinya.",
                "مجھے وجہ معلوم نہیں تھی اس لیے میں نے لاگ دیکھے اور غلطی ٹھیک کی۔",
                "আমি কারণ জানতাম না, তাই লগ দেখে ভুলটা ঠিক করেছি।",
            })
    void shouldTakeAnAnswerThatHoldsSuchWordsForAnAnswer(String text) {
        assertFalse(NotAnswered.is(AnswerText.screened(text)), text);
    }

    @Test
    void shouldKeepWhatAModelSaysAboutAShortAnswer() {
        SubmittedAnswer answer = SampleAnswers.to(
                SampleAnswers.SLOW_PAGE, "I'm not sure it scales, so I'd measure first and then add a queue.");
        Assessment coach = new BuiltInCoach().assess(answer);

        Assessment checked = AssessmentRules.apply(coach, answer).assessment();

        assertTrue(checked.scoring().content() > 0);
        assertEquals(coach.scoring(), checked.scoring());
    }
}
