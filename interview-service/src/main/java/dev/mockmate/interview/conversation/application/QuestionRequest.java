package dev.mockmate.interview.conversation.application;

import dev.mockmate.interview.planning.domain.Category;
import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.Difficulty;
import java.util.Optional;

/** What a client wants a further question to be; what it leaves out is decided by what was asked so far. */
public record QuestionRequest(
        Optional<Category> category, Optional<Competency> competency, Optional<Difficulty> difficulty) {}
