package dev.mockmate.gateway.live;

import dev.mockmate.contracts.event.BillingEvent;
import dev.mockmate.contracts.event.TranscriptEvent;
import dev.mockmate.contracts.live.AssessmentPart;
import dev.mockmate.contracts.live.CreditWarning;
import dev.mockmate.contracts.live.Error;
import dev.mockmate.contracts.live.PartialTranscript;
import dev.mockmate.contracts.live.Question;
import dev.mockmate.contracts.live.Reconnect;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.SessionEnded;
import dev.mockmate.contracts.live.State;
import dev.mockmate.contracts.live.Timer;
import dev.mockmate.gateway.domain.ClockSnapshot;
import dev.mockmate.gateway.domain.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What other services say, and what the gateway itself has to say, as messages of the live protocol. */
final class ServerMessages {
    private ServerMessages() {}

    static ServerToClientMessage.Builder transcript(TranscriptEvent.Segment segment) {
        return message()
                .setPartialTranscript(PartialTranscript.newBuilder()
                        .setText(segment.text())
                        .setSpeaker(speaker(segment.speaker()))
                        .setIsFinal(segment.isFinal())
                        .setSegmentId(segment.segmentId().toString())
                        .setTurnComplete(segment.turnComplete())
                        .setAtMs(segment.at().toEpochMilli()));
    }

    /** An empty piece, so that who knows nothing of it shows nothing. */
    static ServerToClientMessage.Builder discarded(TranscriptEvent.SegmentDiscarded segment) {
        return message()
                .setPartialTranscript(PartialTranscript.newBuilder()
                        .setSpeaker(speaker(segment.speaker()))
                        .setIsFinal(true)
                        .setSegmentId(segment.segmentId().toString())
                        .setAtMs(segment.at().toEpochMilli())
                        .setDiscarded(true));
    }

    static ServerToClientMessage.Builder question(TranscriptEvent.QuestionAsked asked) {
        return message()
                .setQuestion(Question.newBuilder()
                        .setExchangeId(asked.exchangeId().toString())
                        .setQuestionNumber(asked.questionNumber())
                        .setText(asked.text())
                        .setCategory(orEmpty(asked.category()))
                        .setCompetency(orEmpty(asked.competency()))
                        .setDifficultyLevel(orEmpty(asked.difficultyLevel()))
                        .setExpectedDuration(asked.expectedDuration())
                        .setFollowUpOf(orEmpty(asked.followUpOf())));
    }

    static ServerToClientMessage.Builder assessment(TranscriptEvent.AssessmentPart part) {
        return message()
                .setAssessmentPart(AssessmentPart.newBuilder()
                        .setAttemptId(orEmpty(part.attemptId()))
                        .setExchangeId(orEmpty(part.exchangeId()))
                        .setPart(part.part())
                        .setJson(orEmpty(part.json()))
                        .setIsLast(part.isLast()));
    }

    static ServerToClientMessage.Builder creditLow(BillingEvent.CreditLow low) {
        return creditWarning(low.available(), low.minutesLeft());
    }

    /** The grace is told in begun minutes. */
    static ServerToClientMessage.Builder creditExhausted(BillingEvent.CreditExhausted exhausted, Instant now) {
        long seconds =
                Math.max(0, Duration.between(now, exhausted.graceEndsAt()).toSeconds());
        return creditWarning(0, (int) ((seconds + 59) / 60));
    }

    static ServerToClientMessage.Builder state(String status, String aiStatus, String reason) {
        return message()
                .setState(State.newBuilder()
                        .setStatus(status)
                        .setAiStatus(aiStatus)
                        .setReason(orEmpty(reason)));
    }

    /** Comes after all that a client missed. */
    static ServerToClientMessage.Builder recovered(String status, String aiStatus) {
        return message()
                .setState(State.newBuilder()
                        .setStatus(status)
                        .setAiStatus(aiStatus)
                        .setRecovered(true));
    }

    /** The answer to a resume whose messages cannot be sent again: the client reloads the transcript. */
    static ServerToClientMessage.Builder notRecovered(String status, String aiStatus) {
        return message()
                .setState(State.newBuilder()
                        .setStatus(status)
                        .setAiStatus(aiStatus)
                        .setRecovered(false)
                        .setReason("reload_transcript"));
    }

    static ServerToClientMessage.Builder timer(ClockSnapshot clock) {
        return message()
                .setTimer(Timer.newBuilder()
                        .setElapsedSeconds(clock.elapsedSeconds())
                        .setIsRunning(clock.isRunning())
                        .setPausedSeconds(clock.pausedSeconds())
                        .setCreditsUsed(clock.creditsUsed())
                        .setNextCreditAtMinute(clock.nextCreditAtMinute()));
    }

    static ServerToClientMessage.Builder error(ErrorCode code, String text, boolean temporary, String inReplyTo) {
        return error(code.code(), text, temporary, inReplyTo);
    }

    static ServerToClientMessage.Builder error(int code, String text, boolean temporary, String inReplyTo) {
        return message()
                .setError(Error.newBuilder()
                        .setCode(code)
                        .setMessage(orEmpty(text))
                        .setTemporary(temporary)
                        .setInReplyTo(inReplyTo));
    }

    static ServerToClientMessage.Builder notNow(String inReplyTo) {
        return error(ErrorCode.UNAVAILABLE, "Not possible just now; try again.", true, inReplyTo);
    }

    static ServerToClientMessage.Builder reconnect(Duration after, String reason) {
        return message()
                .setReconnect(
                        Reconnect.newBuilder().setAfterMs(after.toMillis()).setReason(reason));
    }

    static ServerToClientMessage.Builder ended(SessionEnded.Reason reason, String text) {
        return message()
                .setSessionEnded(SessionEnded.newBuilder().setReason(reason).setMessage(text));
    }

    /** The end of a session by its {@code end_reason}; an operator's end counts as the interviewer's side. */
    static ServerToClientMessage.Builder ended(String endReason) {
        switch (endReason == null ? "" : endReason) {
            case "user_ended":
                return ended(SessionEnded.Reason.USER_INITIATED, "You ended the interview.");
            case "ai_ended":
                return ended(SessionEnded.Reason.AI_INITIATED, "The interview is finished.");
            case "operator_ended":
                return ended(SessionEnded.Reason.AI_INITIATED, "An operator ended the interview.");
            case "credits_exhausted":
                return ended(SessionEnded.Reason.CREDITS_EXHAUSTED, "There was no credit left to go on.");
            case "max_duration":
                return ended(SessionEnded.Reason.TIMEOUT, "The interview reached its longest duration.");
            case "abandoned":
                return ended(SessionEnded.Reason.TIMEOUT, "The interview was left alone for too long.");
            default:
                return ended(SessionEnded.Reason.INTERNAL_ERROR, "The interview ended because of a failure.");
        }
    }

    static ServerToClientMessage.Builder message() {
        return ServerToClientMessage.newBuilder();
    }

    private static PartialTranscript.Speaker speaker(String name) {
        return "user".equals(name) ? PartialTranscript.Speaker.USER : PartialTranscript.Speaker.AI;
    }

    private static ServerToClientMessage.Builder creditWarning(long available, int minutesLeft) {
        return message()
                .setCreditWarning(CreditWarning.newBuilder()
                        .setAvailable(available)
                        .setMinutesLeft(minutesLeft)
                        .setCode(ErrorCode.NO_CREDITS.code()));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String orEmpty(UUID id) {
        return id == null ? "" : id.toString();
    }
}
