package dev.mockmate.session.domain;

import java.util.List;

/** What a session answers to something that is asked of it. */
public sealed interface TransitionResult {

    /** It moved. */
    record Moved(SessionState state, List<SessionChange> changes) implements TransitionResult {}

    /** What was asked already holds; nothing changed. */
    record Unchanged(SessionState state) implements TransitionResult {}

    /** The move does not exist from here. */
    record IllegalTransition(String from, String to) implements TransitionResult, Refusal {}
}
