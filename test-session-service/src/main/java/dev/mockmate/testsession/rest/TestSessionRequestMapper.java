package dev.mockmate.testsession.rest;

import dev.mockmate.platform.problem.CommonProblem;
import dev.mockmate.platform.problem.ProblemException;
import dev.mockmate.testsession.access.TestCaller;
import dev.mockmate.testsession.access.TestToken;
import dev.mockmate.testsession.application.CreateTestSession.Choice;
import dev.mockmate.testsession.application.CreateTestSession.Order;
import dev.mockmate.testsession.application.InvitedTests;
import dev.mockmate.testsession.application.InvitedTests.Invited;
import dev.mockmate.testsession.application.TestSessionConfig;
import dev.mockmate.testsession.domain.Assignment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a request to begin a test asks for: the invitation's test, where there is one; else a recruiter's, or what the candidate
 * wants to practise. Asking with an invitation's token accepts it; otherwise beginning its test does.
 */
@ApplicationScoped
class TestSessionRequestMapper {
    private final InvitedTests invitations;
    private final TestSessionConfig config;

    TestSessionRequestMapper(InvitedTests invitations, TestSessionConfig config) {
        this.invitations = invitations;
        this.config = config;
    }

    /** The order of a caller who may give it. */
    Uni<Order> of(Requests.Create body, TestCaller caller) {
        if (caller.conducts()) {
            return Uni.createFrom().item(ofRecruiter(body, caller));
        }
        if (!caller.userId().equals(body.candidateId())) {
            throw ProblemException.notFound();
        }
        if (body.extraTimePercent() != null) {
            throw ProblemException.of(CommonProblem.FORBIDDEN, "Only recruiters and admins grant extra time.");
        }
        if (body.organisation() != null) {
            throw ProblemException.invalidField("organisation", "is told by the invitation, leave it out");
        }
        Optional<UUID> own = caller.testToken().map(TestToken::invitationId);
        return own.map(invitations::ofToken)
                .orElseGet(() -> invitations.pending(body.candidateId()))
                .call(found -> found.isPresent() && own.isPresent()
                        ? invitations.accept(own.get())
                        : Uni.createFrom().item(false))
                .map(found -> order(body, found, own.isEmpty()));
    }

    private Order order(Requests.Create body, Optional<Invited> found, boolean resumesAny) {
        return found.map(invited -> ofInvitation(invited, resumesAny)).orElseGet(() -> ofCandidate(body, resumesAny));
    }

    private static Order ofInvitation(Invited invited, boolean resumesAny) {
        return new Order(
                invited.candidateId(),
                new Assignment(invited.organisation(), Optional.of(invited.invitationId())),
                resumesAny,
                invited.durationMinutes(),
                invited.extraPercent(),
                invited.questionIds(),
                invited.sections(),
                new Choice.Before());
    }

    private Order ofCandidate(Requests.Create body, boolean resumesAny) {
        if (!resumesAny) {
            // the invitation was deleted since its token was looked at
            throw ProblemException.notFound();
        }
        return free(body, config.defaultOrganisation(), true, new Choice.ByCandidate());
    }

    private Order ofRecruiter(Requests.Create body, TestCaller caller) {
        String owner = caller.actsFor(body.organisation(), config.defaultOrganisation());
        return free(body, owner, false, new Choice.ByRecruiter(caller.organisation()));
    }

    private static Order free(Requests.Create body, String organisation, boolean resumesAny, Choice choice) {
        List<UUID> questions = orEmpty(body.questionIds());
        if (Set.copyOf(questions).size() < questions.size()) {
            throw ProblemException.invalidField("question_ids", "names a question twice");
        }
        return new Order(
                body.candidateId(),
                new Assignment(organisation, Optional.empty()),
                resumesAny,
                body.testDurationMinutes() == null ? Requests.DEFAULT_MINUTES : body.testDurationMinutes(),
                body.extraTimePercent() == null ? 0 : body.extraTimePercent(),
                questions,
                orEmpty(body.sections()),
                choice);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
