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
