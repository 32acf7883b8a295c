package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockmate.contracts.live.AssessmentPart;
import dev.mockmate.contracts.live.PartialTranscript;
import dev.mockmate.contracts.live.PartialTranscript.Speaker;
import dev.mockmate.contracts.live.Question;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.platform.testing.LiveClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a candidate goes through in a live interview, and what was heard of it. */
final class InterviewRun {

    /** The order the contract fixes. */
    static final List<String> PARTS = List.of(
            "follow_up",
            "scoring",
            "content_feedback",
            "delivery_feedback",
            "rewrite",
            "coach_notes",
            "library_suggestion",
            "metadata");

    /** Two pieces each: a situation and task, then action and result. */
    private static final List<List<String>> ANSWERS = List.of(
            List.of(
                    "When I joined the payments team our nightly settlement job failed about once a week, and my task"
                            + " was to make it reliable without stopping releases.",
                    "I made each step idempotent, added an alert and paired with finance to check the numbers. As a"
                            + " result failures fell from four a month to none in six months, which saved 12 hours of"
                            + " night work every month."),
            List.of("We had an outage. It was bad, but we fixed it.", "Communication was important there."));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LiveClient client;
    private final List<Question> questions = new ArrayList<>();

    InterviewRun(LiveClient client) {
        this.client = client;
    }

    /** Answers every question, follow-ups included, until the plan is done and everything is assessed. */
    void answerAll() {
        while (true) {
            ServerToClientMessage next = client.await(message -> message.hasQuestion() || isPlanDone(message));
            if (!next.hasQuestion()) {
                break;
            }
            answer(next.getQuestion());
        }
        Probe.eventually(() -> assertThat(parts().values())
                .as("one whole assessment per question")
                .hasSize(questions.size())
                .allSatisfy(parts -> assertThat(parts).hasSize(PARTS.size())));
    }

    /** Answers the question that is asked next. */
    void answerOne() {
        answer(client.await(PayloadCase.QUESTION).getQuestion());
    }

    private void answer(Question question) {
        PartialTranscript said =
                client.await(message -> isSaidBy(message, Speaker.AI)).getPartialTranscript();
        assertThat(said.getText()).isEqualTo(question.getText());
        for (String piece : ANSWERS.get(questions.size() % ANSWERS.size())) {
            client.say(piece);
            PartialTranscript echo =
                    client.await(message -> isSaidBy(message, Speaker.USER)).getPartialTranscript();
            assertThat(echo.getText()).isEqualTo(piece);
        }
        questions.add(question);
        client.finishAnswer(question.getExchangeId());
    }

    /** The questions in the order they were asked. */
    List<Question> questions() {
        return questions;
    }

    /** The assessment parts as they came, by exchange. */
    Map<String, List<AssessmentPart>> parts() {
        return client.heard(PayloadCase.ASSESSMENT_PART).stream()
                .map(ServerToClientMessage::getAssessmentPart)
                .collect(Collectors.groupingBy(AssessmentPart::getExchangeId, LinkedHashMap::new, Collectors.toList()));
    }

    /** What was said, final pieces only. */
    List<PartialTranscript> transcript() {
        return client.heard(PayloadCase.PARTIAL_TRANSCRIPT).stream()
                .map(ServerToClientMessage::getPartialTranscript)
                .filter(PartialTranscript::getIsFinal)
                .toList();
    }

    /** The mean of the questions' scores heard, to one decimal; a follow-up counts with its question as one. */
    double averageScore() {
        Map<String, Integer> numbers = questions().stream()
                .collect(Collectors.toMap(
                        Question::getExchangeId, Question::getQuestionNumber, (first, repeated) -> repeated));
        double mean = client.heard(PayloadCase.ASSESSMENT_PART).stream()
                .map(ServerToClientMessage::getAssessmentPart)
                .filter(part -> part.getPart().equals("scoring"))
                .collect(Collectors.groupingBy(
                        part -> numbers.get(part.getExchangeId()),
                        Collectors.averagingDouble(part -> overall(part.getJson()))))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        return Math.round(mean * 10) / 10.0;
    }

    private static double overall(String scoring) {
        try {
            return JSON.readTree(scoring).get("overall").doubleValue();
        } catch (JsonProcessingException e) {
            throw new AssertionError(scoring, e);
        }
    }

    private static boolean isPlanDone(ServerToClientMessage message) {
        return message.hasState() && message.getState().getReason().equals("plan_done");
    }

    private static boolean isSaidBy(ServerToClientMessage message, Speaker speaker) {
        return message.hasPartialTranscript()
                && message.getPartialTranscript().getSpeaker() == speaker
                && message.getPartialTranscript().getIsFinal();
    }
}
