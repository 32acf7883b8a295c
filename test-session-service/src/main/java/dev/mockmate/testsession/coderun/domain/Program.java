package dev.mockmate.testsession.coderun.domain;

import dev.mockmate.testsession.question.domain.Language;

/** A program somebody wrote. */
public record Program(Language language, String code) {}
