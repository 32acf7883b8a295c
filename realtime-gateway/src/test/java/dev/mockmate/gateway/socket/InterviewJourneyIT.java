package dev.mockmate.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.Topics;
import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.CandidateInputEvent;
import dev.mockmate.contracts.event.SessionEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.EndRequest;
import dev.mockmate.contracts.live.FinishAnswer;
import dev.mockmate.contracts.live.Interrupt;
import dev.mockmate.contracts.live.PartialTranscript;
import dev.mockmate.contracts.live.Pause;
import dev.mockmate.contracts.live.RestartAnswer;
import dev.mockmate.contracts.live.Resume;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.ServerToClientMessage.PayloadCase;
import dev.mockmate.contracts.live.SessionEnded;
import dev.mockmate.contracts.live.SkipQuestion;
import dev.mockmate.contracts.live.State;
import dev.mockmate.contracts.live.TextAnswer;
import dev.mockmate.platform.testing.Backends;
import dev.mockmate.platform.testing.Events;
import dev.mockmate.platform.testing.LiveClient;
import dev.mockmate.platform.testing.LiveClient.Form;
import dev.mockmate.platform.testing.Probe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(FakeSessionService.class)
class InterviewJourneyIT extends InterviewJourney {
    @Test
    void shouldDoWhatTheClientSaidBeforeItHungUp() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = LiveClients.connect(Form.PROTOBUF).start(token, session);
        client.await(PayloadCase.TIMER);

        for (int piece = 1; piece <= 5; piece++) {
            client.answer("Piece " + piece + ".", "p" + piece);
        }
        client.send(ClientToServerMessage.newBuilder().setFinishAnswer(FinishAnswer.getDefaultInstance()));
        client.send(ClientToServerMessage.newBuilder().setEndRequest(EndRequest.getDefaultInstance()));
        client.hangUp();

        Events.await(CandidateInputEvent.AnswerFinished.class, Topics.CANDIDATE_INPUT, session, 1);
        assertThat(Events.await(CandidateInputEvent.TextAnswer.class, Topics.CANDIDATE_INPUT, session, 5))
                .extracting(CandidateInputEvent.TextAnswer::text)
                .containsExactly("Piece 1.", "Piece 2.", "Piece 3.", "Piece 4.", "Piece 5.");
        Probe.eventually(() -> assertThat(FakeSessionService.calls(session)).contains("POST /complete"));
    }

    @Test
    void shouldTakeATextInterviewFromStartToEndInProtobuf() {
        // given
        UUID session = FakeSessionService.session(user, "created");
        LiveClient client = LiveClients.connect(Form.PROTOBUF);

        // when: start
        client.start(token, session);

        // then: greeted, activated, announced
        ServerToClientMessage greeting = client.await(PayloadCase.START_RESPONSE);
        assertThat(greeting.getStartResponse().getSessionId()).isEqualTo(session.toString());
        assertThat(greeting.getStartResponse().getPingIntervalSeconds()).isEqualTo(25);
        assertThat(greeting.getStartResponse().getPongTimeoutSeconds()).isEqualTo(10);
        assertThat(greeting.getStartResponse().getMaxMessageBytes()).isEqualTo(65_536);
        assertThat(greeting.getStartResponse().getResumeToken()).isNotEmpty();
        assertThat(greeting.getEpoch())
                .isEqualTo(greeting.getStartResponse().getEpoch())
                .isNotEmpty();
        State standing = client.await(PayloadCase.STATE).getState();
        assertThat(standing.getStatus()).isEqualTo("active");
        assertThat(standing.getAiStatus()).isEqualTo("thinking");
        assertThat(client.await(PayloadCase.TIMER).getTimer().getElapsedSeconds())
                .isGreaterThanOrEqualTo(61);
        assertThat(FakeSessionService.calls(session)).containsSubsequence("GET ", "POST /activate", "PUT /heartbeat");
        CandidateInputEvent.Joined joined = sent(CandidateInputEvent.Joined.class, session);
        assertThat(joined.userId()).isEqualTo(user);

        // when: the interviewer asks
        UUID exchange = UUID.randomUUID();
        UUID segment = UUID.randomUUID();
        Events.send(new TranscriptEvent.Segment(session, segment, "ai", "Tell me", false, false, null, Instant.now()));
        Events.send(new TranscriptEvent.Segment(
                session, segment, "ai", "Tell me about a conflict.", true, true, 1L, Instant.now()));
        Events.send(question(session, exchange));

        // then
        assertThat(client.await(PayloadCase.PARTIAL_TRANSCRIPT)
                        .getPartialTranscript()
                        .getIsFinal())
                .isFalse();
        PartialTranscript asked = client.await(PayloadCase.PARTIAL_TRANSCRIPT).getPartialTranscript();
        assertThat(asked.getText()).isEqualTo("Tell me about a conflict.");
        assertThat(asked.getSpeaker()).isEqualTo(PartialTranscript.Speaker.AI);
        assertThat(asked.getTurnComplete()).isTrue();
        assertThat(client.await(PayloadCase.QUESTION).getQuestion().getExchangeId())
                .isEqualTo(exchange.toString());
        assertThat(sent(CandidateInputEvent.QuestionDelivered.class, session).exchangeId())
                .isEqualTo(exchange);

        // when: the candidate answers
        client.answer("At Acme we", "r1").answer(" disagreed.", "r2");
        client.send(ClientToServerMessage.newBuilder().setRestartAnswer(RestartAnswer.getDefaultInstance()));
        client.send(ClientToServerMessage.newBuilder()
                .setTextAnswer(TextAnswer.newBuilder()
                        .setText("Better.")
                        .setExchangeId(exchange.toString())
                        .setIsFinal(true)));
        client.send(ClientToServerMessage.newBuilder().setFinishAnswer(FinishAnswer.getDefaultInstance()));

        // then: all of it, in this order
        Events.await(CandidateInputEvent.AnswerFinished.class, Topics.CANDIDATE_INPUT, session, 1);
        List<String> inputs = Events.of(Topics.CANDIDATE_INPUT, session).stream()
                .map(event -> event instanceof CandidateInputEvent.TextAnswer answer
                        ? answer.text()
                        : event.getClass().getSimpleName())
                .toList();
        assertThat(inputs)
                .containsExactly(
                        "Joined",
                        "QuestionDelivered",
                        "At Acme we",
                        " disagreed.",
                        "AnswerRestarted",
                        "Better.",
                        "AnswerFinished");

        // when: assessed and refused
        CandidateInputEvent.TextAnswer first = Events.await(
                        CandidateInputEvent.TextAnswer.class, Topics.CANDIDATE_INPUT, session, 3)
                .get(0);
        Events.send(new TranscriptEvent.AssessmentPart(
                session, exchange, UUID.randomUUID(), "scoring", "{\"overall\":7.5}", false, Instant.now()));
        Events.send(new TranscriptEvent.InterviewerState(session, "listening", null, Instant.now()));
        Events.send(new TranscriptEvent.InputRefused(
                session, first.inputId(), 4009, "No question is open.", Instant.now()));
        assertThat(client.await(PayloadCase.ASSESSMENT_PART).getAssessmentPart().getJson())
                .isEqualTo("{\"overall\":7.5}");
        assertThat(client.await(PayloadCase.STATE).getState().getAiStatus()).isEqualTo("listening");
        assertThat(client.awaitError().getInReplyTo()).isEqualTo("r1");

        // when: end, and the event of it comes as well
        client.send(ClientToServerMessage.newBuilder().setEndRequest(EndRequest.getDefaultInstance()));
        SessionEnded ended = client.await(PayloadCase.SESSION_ENDED).getSessionEnded();
        Events.send(completed(session, "user_ended"));

        // then
        assertThat(ended.getReason()).isEqualTo(SessionEnded.Reason.USER_INITIATED);
        assertThat(client.awaitClose()).isEqualTo(1000);
        assertThat(client.heard(PayloadCase.SESSION_ENDED).size()).isEqualTo(1);
        assertThat(FakeSessionService.status(session)).isEqualTo("completed");
        assertThat(sent(CandidateInputEvent.Left.class, session).reason()).isEqualTo("ended");
        assertNumberedWithoutGaps(client);
    }

    @Test
    void shouldPauseAndResumeTheClock() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        client.send(ClientToServerMessage.newBuilder().setPause(Pause.getDefaultInstance()));
        State paused = client.await(PayloadCase.STATE).getState();
        assertThat(paused.getStatus()).isEqualTo("paused");
        assertThat(paused.getReason()).isEqualTo("user");
        assertThat(client.await(PayloadCase.TIMER).getTimer().getIsRunning()).isFalse();
        client.send(ClientToServerMessage.newBuilder().setResume(Resume.getDefaultInstance()));
        assertThat(client.await(PayloadCase.STATE).getState().getStatus()).isEqualTo("active");
        assertThat(client.await(PayloadCase.TIMER).getTimer().getIsRunning()).isTrue();

        Events.send(new SessionEvent.Paused(session, user, "idle", 90, Instant.now()));
        assertThat(client.await(PayloadCase.STATE).getState().getReason()).isEqualTo("idle");
        assertThat(client.await(PayloadCase.TIMER).getTimer().getElapsedSeconds())
                .isEqualTo(90);
        Events.send(new SessionEvent.Metered(session, user, 3700, 2, Instant.now()));
        assertThat(client.await(PayloadCase.TIMER).getTimer().getNextCreditAtMinute())
                .isEqualTo(120);
        Events.send(new SessionEvent.Corrected(session, user, 3700, 0, null, Instant.now()));
        assertThat(client.await(PayloadCase.TIMER).getTimer().getCreditsUsed()).isZero();
    }

    @Test
    void shouldTellAPauseOnce() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        long statesBefore = client.heard(PayloadCase.STATE).size();
        long timersBefore = client.heard(PayloadCase.TIMER).size();
        client.send(ClientToServerMessage.newBuilder().setPause(Pause.getDefaultInstance()));
        client.await(PayloadCase.TIMER);
        Events.send(new SessionEvent.Paused(session, user, "user", 61, Instant.now()));
        Events.send(question(session, UUID.randomUUID()));
        client.await(PayloadCase.QUESTION);
        Events.send(new SessionEvent.MaxDurationNear(session, user, 2, Instant.now(), Instant.now()));
        client.await(PayloadCase.STATE);

        assertThat(client.heard(PayloadCase.STATE).size())
                .as("paused, and the barrier")
                .isEqualTo(statesBefore + 2);
        assertThat(client.heard(PayloadCase.TIMER).size()).isEqualTo(timersBefore + 1);
    }

    @Test
    void shouldNameWhatIsSentTwiceUnderOneRequestIdTheSame() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        client.answer("I led it.", "r1").answer("I led it.", "r1").answer("And more.", "r2");
        List<CandidateInputEvent.TextAnswer> answers =
                Events.await(CandidateInputEvent.TextAnswer.class, Topics.CANDIDATE_INPUT, session, 3);
        assertThat(answers.get(0).inputId()).isEqualTo(answers.get(1).inputId());
        assertThat(answers.get(2).inputId()).isNotEqualTo(answers.get(0).inputId());
        assertThat(answers.get(0).replaces()).isFalse();
        client.hangUp();
    }

    @Test
    void shouldTakeOneRequestIdAtTwoQuestionsForTwoInputs() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        for (int question = 1; question <= 2; question++) {
            Events.send(question(session, UUID.randomUUID()));
            client.await(PayloadCase.QUESTION);
            client.send(ClientToServerMessage.newBuilder()
                    .setFinishAnswer(FinishAnswer.getDefaultInstance())
                    .setRequestId("f1"));
            // The next question comes, as in an interview, after the end of this answer was passed on.
            Events.await(CandidateInputEvent.AnswerFinished.class, Topics.CANDIDATE_INPUT, session, question);
        }
        assertThat(Events.await(CandidateInputEvent.AnswerFinished.class, Topics.CANDIDATE_INPUT, session, 2))
                .extracting(CandidateInputEvent.AnswerFinished::inputId)
                .doesNotHaveDuplicates();
        client.hangUp();
    }

    @Test
    void shouldPassOnSkippedQuestionsAndAnswersThatReplaceOthers() {
        UUID session = FakeSessionService.session(user, "active");
        UUID exchange = UUID.randomUUID();
        LiveClient client = started(session);
        client.send(ClientToServerMessage.newBuilder()
                .setTextAnswer(TextAnswer.newBuilder()
                        .setText("As it was meant.")
                        .setExchangeId(exchange.toString())
                        .setReplaces(true)));
        client.send(ClientToServerMessage.newBuilder().setInterrupt(Interrupt.getDefaultInstance()));
        client.send(ClientToServerMessage.newBuilder()
                .setSkipQuestion(SkipQuestion.newBuilder().setExchangeId(exchange.toString())));

        assertThat(sent(CandidateInputEvent.QuestionSkipped.class, session).exchangeId())
                .isEqualTo(exchange);
        assertThat(Events.of(Topics.CANDIDATE_INPUT, session).stream()
                        .map(event -> event.getClass().getSimpleName()))
                .containsExactly("Joined", "TextAnswer", "QuestionSkipped");
        assertThat(sent(CandidateInputEvent.TextAnswer.class, session).replaces())
                .isTrue();
        assertThat(client.heard(PayloadCase.ERROR).size()).isZero();
        client.hangUp();
    }

    @Test
    void shouldWarnWhenCreditRunsLow() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        Events.send(new BillingEvent.CreditLow(session, user, 0, 10, Instant.now()));
        assertThat(client.await(PayloadCase.CREDIT_WARNING).getCreditWarning().getMinutesLeft())
                .isEqualTo(10);
        Events.send(
                new BillingEvent.CreditExhausted(session, user, 2, Instant.now().plusSeconds(59), Instant.now()));
        assertThat(client.await(PayloadCase.CREDIT_WARNING).getCreditWarning().getMinutesLeft())
                .isEqualTo(1);
    }

    @Test
    void shouldWarnWhenTheMaximumDurationIsNear() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        Instant now = Instant.now();
        Events.send(new SessionEvent.MaxDurationNear(session, user, 2, now.plusSeconds(120), now));
        assertThat(client.await(PayloadCase.STATE).getState().getReason()).isEqualTo("max_duration_2_minutes_left");
    }

    @Test
    void shouldEndTheLineWhenTheSessionEndsElsewhere() {
        var reasons = java.util.Map.of(
                "credits_exhausted", SessionEnded.Reason.CREDITS_EXHAUSTED,
                "max_duration", SessionEnded.Reason.TIMEOUT,
                "user_ended", SessionEnded.Reason.USER_INITIATED,
                "ai_ended", SessionEnded.Reason.AI_INITIATED,
                "internal_error", SessionEnded.Reason.INTERNAL_ERROR);
        reasons.forEach((endReason, expected) -> {
            UUID session = FakeSessionService.session(user, "active");
            LiveClient client = started(session);
            Events.send(completed(session, endReason));
            assertThat(client.await(PayloadCase.SESSION_ENDED).getSessionEnded().getReason())
                    .isEqualTo(expected);
            assertThat(client.awaitClose()).isEqualTo(1000);
        });
    }

    @Test
    void shouldShowARepeatedEventOnce() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        UUID eventId = UUID.randomUUID();
        var piece =
                new TranscriptEvent.Segment(session, UUID.randomUUID(), "ai", "Once.", true, true, 1L, Instant.now());
        Events.send(eventId, piece);
        Events.send(eventId, piece);
        Events.send(new TranscriptEvent.InterviewerState(session, "thinking", "plan_done", Instant.now()));
        assertThat(client.await(PayloadCase.STATE)).isNotNull();
        Probe.eventually(() -> assertThat(client.heard().stream()
                        .filter(ServerToClientMessage::hasState)
                        .anyMatch(state -> state.getState().getReason().equals("plan_done")))
                .isTrue());
        assertThat(client.heard(PayloadCase.PARTIAL_TRANSCRIPT).size()).isEqualTo(1);
    }

    @Test
    void shouldSkipRecordsThatAreNoEvents() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        var headers = dev.mockmate.platform.event.EventHeaders.of(
                UUID.randomUUID(), "dev.mockmate.transcript.segment.v1", "test", Instant.now(), null);
        Events.sendRaw(Topics.TRANSCRIPT, session.toString(), "{broken", headers);
        Events.sendRaw(
                Topics.TRANSCRIPT,
                session.toString(),
                "{}",
                new org.apache.kafka.common.header.internals.RecordHeaders());
        Events.sendRaw(Topics.TRANSCRIPT, null, null, headers);
        Events.send(question(session, UUID.randomUUID()));
        assertThat(client.await(PayloadCase.QUESTION)).isNotNull();
    }

    @Test
    void shouldGoOnWhenTheSessionCannotBeEndedNow() {
        UUID session = FakeSessionService.session(user, "active");
        LiveClient client = started(session);
        FakeSessionService.misbehave(session, "/complete", 500, 500);
        client.send(ClientToServerMessage.newBuilder()
                .setEndRequest(EndRequest.getDefaultInstance())
                .setRequestId("e1"));
        var error = client.awaitError();
        assertThat(error.getCode()).isEqualTo(4503);
        assertThat(error.getTemporary()).isTrue();
        assertThat(error.getInReplyTo()).isEqualTo("e1");
        client.send(ClientToServerMessage.newBuilder().setEndRequest(EndRequest.getDefaultInstance()));
        client.await(PayloadCase.SESSION_ENDED);
        assertThat(client.awaitClose()).isEqualTo(1000);
    }
}
