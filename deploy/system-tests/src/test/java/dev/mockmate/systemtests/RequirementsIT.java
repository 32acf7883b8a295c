package dev.mockmate.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The usage flows of requirements 1 and 2, command by command and in their order, over the public API of the running
 * stack. Each command of the requirements is a method here that bears its name and says which call it has become.
 */
@Order(3)
@ExtendWith(RunningStack.class)
class RequirementsIT extends RequirementSteps {
    @Test
    @DisplayName("Requirement 1: session connection flow, interview flow, session completion")
    void shouldWalkTheFlowsOfRequirementOne() {
        User candidate = User.named("candidate19");
        User.Balance before = candidate.balance();
        testDatabaseConnection();

        // 1. the user creates a session in the web app: no credit is taken
        UUID session = createSession(candidate);
        assertThat(candidate.balance()).isEqualTo(before);

        // 2. the web app launches the desktop app, which connects
        String launchToken = launch(candidate, session);
        validateSessionId(candidate, session);
        User desktop = connectSession(session, launchToken);
        validateSessionAccess(desktop, session);

        // 3. activation deducts one credit
        activateDesktopSession(desktop, session);
        assertThat(candidate.balance()).isEqualTo(new User.Balance(before.available() - 1, before.held() + 1));
        getSessionStatus(desktop, session, "active");
        getActiveSessionInfo(desktop, session);
        updateSessionHeartbeat(desktop, session);
        startInterviewTimer(desktop, session);

        // interview flow
        startInterviewSession(desktop, session);
        String question = generateInterviewQuestion(desktop, session);
        submitInterviewAnswer(desktop, session, question);
        getCreditUsage(desktop, session);
        awaitBegun(candidate, session);
        pauseInterviewTimer(desktop, session);
        resumeInterviewTimer(desktop, session);
        getTimerState(desktop, session);
        disconnectSession(desktop, session);
        User again = connectSession(session, launch(candidate, session));

        // session completion
        stopInterviewTimer(again, session);
        getSessionStatus(again, session, "completed");
        // the desktop app says goodbye behind the end
        assertThat(User.ok(again.post("/api/sessions/{id}/disconnect", session)).getString("status"))
                .isEqualTo("completed");
        Probe.eventually(() -> assertThat(candidate.postings(session)).containsExactly("capture", "hold"));
        assertThat(candidate.balance()).isEqualTo(new User.Balance(before.available() - 1, before.held()));
    }

    @Test
    @DisplayName("Requirement 2: the frontend integration example, the report and the final duration")
    void shouldWalkTheExampleOfRequirementTwo() {
        User candidate = User.named("candidate20");
        UUID session = createSession(candidate);
        activateDesktopSession(candidate, session);

        startInterviewTimer(candidate, session);
        String questionId = saveInterviewQuestion(candidate, session);
        String answerId = saveInterviewAnswer(candidate, session, questionId);
        getSessionQuestions(candidate, session, questionId);
        getSessionAnswers(candidate, session, questionId, answerId);
        pauseInterviewTimer(candidate, session);
        resumeInterviewTimer(candidate, session);
        getTimerState(candidate, session);
        getCreditUsage(candidate, session);
        awaitBegun(candidate, session);
        stopInterviewTimer(candidate, session);
        finalizeSessionDuration(candidate, session);
        getInterviewReport(candidate, session, questionId, answerId);
        correctSessionDuration(candidate, session);
    }
}
