package dev.mockmate.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockmate.demo.Happening.Broken;
import dev.mockmate.demo.Happening.Closed;
import dev.mockmate.demo.Happening.NothingMore;
import dev.mockmate.demo.Happening.Said;
import dev.mockmate.demo.Happening.Typed;
import dev.mockmate.demo.Screen.Tone;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One live interview, from the start request to the session's end.
 *
 * <pre>
 *   start ─▶ question ─▶ answer asked for ─▶ sent ─▶ assessed, next question ─▶ … ─▶ plan done ─┐
 *                              └─ no answer left ─────────────────────────────────────────────┴▶ end ─▶ session ended
 * </pre>
 *
 * <p>The end is asked for when every answer that was sent has its assessment, or when that takes too long.
 */
final class Interview {

    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(60);
    private static final Map<Integer, String> CLOSE_SENTENCES = Map.of(
            3500, "The server did not accept the token of this session.",
            3501, "The server closed the line: this client broke the protocol.",
            3503, "The interview went on in a newer connection.",
            3504, "You have as many live interviews as one may have at once; end one of them.",
            3507, "The server does not know this session.",
            3510, "There are not enough credits to begin the interview.",
            3511, "The session was over already.");

    private final Line line;
    private final Login login;
    private final Answers answers;
    private final Screen screen;
    private final int questions;
    private final AssessmentPrinter assessments;
    private final BlockingQueue<Happening> happenings;
    private final Set<String> unassessed = new HashSet<>();

    private String exchange = "";
    private Asked asked = new Asked("", "", false);
    private boolean toBeAsked;
    private boolean typing;
    private boolean nothingLeft;
    private boolean ending;
    private String shownClock = "";

    private Interview(
            Line line,
            BlockingQueue<Happening> happenings,
            Login login,
            Answers answers,
            Screen screen,
            int questions) {
        this.line = line;
        this.happenings = happenings;
        this.login = login;
        this.answers = answers;
        this.screen = screen;
        this.questions = questions;
        this.assessments = new AssessmentPrinter(screen);
    }

    /** Connects to a session and holds its interview; the reason the session ended for, as the protocol names it. */
    static String hold(Http http, Login login, String sessionId, Answers answers, Screen screen, int questions) {
        BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
        Line line = Line.open(http, happenings::add);
        try {
            line.start(login.token(), sessionId);
            return new Interview(line, happenings, login, answers, screen, questions).untilEnded();
        } finally {
            line.abandon();
        }
    }

    private String untilEnded() {
        while (true) {
            Happening next = next();
            if (next instanceof Said said) {
                Optional<String> ended = hear(said.message());
                if (ended.isPresent()) {
                    return ended.get();
                }
            } else if (next instanceof Typed typed) {
                send(typed.answer());
            } else if (next instanceof NothingMore) {
                typing = false;
                nothingLeft = true;
            } else if (next instanceof Closed closed) {
                throw new Failure(CLOSE_SENTENCES.getOrDefault(
                        closed.code(), "The connection to the interview was lost (close code " + closed.code() + ")."));
            } else {
                throw new Failure("The connection to the interview was lost.", ((Broken) next).cause());
            }
            endWhenDone();
        }
    }

    private Happening next() {
        try {
            if (typing && answers.areTyped()) {
                return happenings.take();
            }
            Happening next = happenings.poll(SILENCE_LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (next == null && nothingLeft && !ending) {
                screen.line(Tone.WARNING, "An assessment is missing; the report will have it when it is done.");
                unassessed.clear();
                endWhenDone();
                return next();
            }
            if (next == null) {
                throw new Failure("The server has said nothing for " + SILENCE_LIMIT.toSeconds() + " s.");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", e);
        }
    }

    private Optional<String> hear(JsonNode message) {
        if (message.has("question")) {
            question(message.get("question"));
        } else if (message.has("partial_transcript")) {
            transcript(message.get("partial_transcript"));
        } else if (message.has("assessment_part")) {
            assessmentPart(message.get("assessment_part"));
        } else if (message.has("timer")) {
            timer(message.get("timer"));
        } else if (message.has("state")) {
            state(message.get("state"));
        } else if (message.has("credit_warning")) {
            JsonNode warning = message.get("credit_warning");
            screen.line(
                    Tone.WARNING,
                    "Credits run out in "
                            + Screen.count(warning.path("minutes_left").asLong(), "minute") + ".");
        } else if (message.has("error")) {
            screen.block(
                    Tone.WARNING,
                    "Server: ",
                    message.get("error").path("message").asText("an error"));
        } else if (message.has("session_ended")) {
            JsonNode ended = message.get("session_ended");
            screen.block(Tone.QUIET, "", ended.path("message").asText("The session has ended."));
            return Optional.of(ended.path("reason").asText());
        }
        return Optional.empty();
    }

    private void question(JsonNode question) {
        String id = question.path("exchange_id").asText();
        if (id.equals(exchange)) {
            return;
        }
        exchange = id;
        toBeAsked = true;
        boolean followUp = !question.path("follow_up_of").asText("").isEmpty();
        asked = new Asked(
                question.path("category").asText(), question.path("competency").asText(), followUp);
        screen.blank();
        screen.line(
                Tone.HEADING,
                "Question " + question.path("question_number").asInt() + " of " + questions
                        + (followUp ? ", follow-up" : "") + "  ["
                        + String.join(
                                ", ",
                                question.path("category").asText(),
                                question.path("competency").asText().replace('_', ' '),
                                question.path("difficulty_level").asText(),
                                "about "
                                        + Screen.count(
                                                question.path("expected_duration")
                                                        .asLong(),
                                                "minute"))
                        + "]");
    }

    private void transcript(JsonNode piece) {
        if (!piece.path("is_final").asBoolean()) {
            return;
        }
        boolean interviewer = "AI".equals(piece.path("speaker").asText());
        String text = piece.path("text").asText();
        if (interviewer) {
            screen.block(Tone.INTERVIEWER, "AI:  ", text);
            askForAnswer();
        } else if (!answers.areTyped()) {
            screen.block(Tone.CANDIDATE, "You: ", text);
        }
    }

    /** Once per question, when it has been said. */
    private void askForAnswer() {
        if (!toBeAsked) {
            return;
        }
        toBeAsked = false;
        typing = true;
        if (answers.areTyped()) {
            screen.prompt(Tone.QUIET, "Your answer; an empty line ends it:\n");
        }
        answers.askFor(asked, happenings::add);
    }

    private void send(String answer) {
        typing = false;
        unassessed.add(exchange);
        line.answer(exchange, answer);
    }

    private void assessmentPart(JsonNode part) {
        assessments.show(part.path("part").asText(), part.path("json").asText("null"));
        if (part.path("is_last").asBoolean()) {
            unassessed.remove(part.path("exchange_id").asText());
        }
    }

    private void timer(JsonNode timer) {
        long credits = timer.path("credits_used").asLong();
        String clock = Screen.clock(timer.path("elapsed_seconds").asLong())
                + (timer.path("is_running").asBoolean() ? "" : " (paused)") + ", "
                + Screen.count(credits, "credit") + " used, the next at minute "
                + timer.path("next_credit_at_minute").asLong();
        if (!clock.equals(shownClock)) {
            shownClock = clock;
            screen.line(Tone.QUIET, "Clock " + clock);
        }
    }

    private void state(JsonNode state) {
        String reason = state.path("reason").asText("");
        if (reason.equals("plan_done")) {
            nothingLeft = true;
        } else if (reason.equals("token_expiring")) {
            line.refreshToken(login.fresh());
        } else if (state.path("status").asText().equals("paused")) {
            screen.line(Tone.QUIET, "Paused" + (reason.isEmpty() ? "" : " (" + reason + ")"));
        }
    }

    private void endWhenDone() {
        if (nothingLeft && unassessed.isEmpty() && !ending) {
            ending = true;
            line.end();
        }
    }
}
