package dev.mockmate.interview.planning.domain;

import dev.mockmate.interview.text.domain.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a question is about. Each competency carries its cues: word beginnings that speak of it. They are read in job
 * descriptions (which competencies does the job ask for?) and in answers (does the answer speak to the question?).
 */
public enum Competency {
    OWNERSHIP(
            "ownership",
            "own",
            "responsib",
            "accountab",
            "initiative",
            "proactiv",
            "autonom",
            "independen",
            "volunteer",
            "took on",
            "fix",
            "prevent",
            "promis",
            "deliver",
            "follow up",
            "end-to-end"),
    CONFLICT(
            "handling conflict",
            "conflict",
            "disagree",
            "argu",
            "tension",
            "negotiat",
            "compromis",
            "mediat",
            "push back",
            "pushed back",
            "listen",
            "agreed",
            "agreement",
            "resolv",
            "concern",
            "perspective",
            "calm"),
    COMMUNICATION(
            "communication",
            "communicat",
            "explain",
            "present",
            "wrote",
            "written",
            "document",
            "audience",
            "clear",
            "stakeholder",
            "misunderst",
            "feedback",
            "message",
            "summar",
            "verbal",
            "report"),
    LEADERSHIP(
            "leadership",
            "lead",
            "led ",
            "mentor",
            "coach",
            "manag",
            "delegat",
            "motivat",
            "vision",
            "hire",
            "team lead",
            "direction",
            "guid",
            "inspir",
            "trust",
            "decision"),
    PROBLEM_SOLVING(
            "problem solving",
            "problem",
            "solv",
            "analy",
            "root cause",
            "investigat",
            "debug",
            "diagnos",
            "hypothes",
            "troubleshoot",
            "cause",
            "measur",
            "data",
            "reproduc",
            "isolat"),
    GROWTH(
            "learning and growth",
            "learn",
            "grow",
            "feedback",
            "improv",
            "curio",
            "course",
            "practi",
            "mistake",
            "failure",
            "train",
            "study",
            "studied",
            "self-taught",
            "reflect"),
    PRIORITISATION(
            "prioritisation",
            "priorit",
            "deadline",
            "time manag",
            "trade-off",
            "tradeoff",
            "urgent",
            "backlog",
            "roadmap",
            "schedul",
            "multi-task",
            "multitask",
            "fast-paced",
            "impact",
            "scope",
            "important"),
    CUSTOMER_FOCUS(
            "customer focus",
            "customer",
            "client",
            "user",
            "service",
            "satisf",
            "support",
            "complain",
            "empath",
            "needs",
            "experience",
            "guest",
            "patient",
            "consumer"),
    COLLABORATION(
            "collaboration",
            "collaborat",
            "team",
            "cross-functional",
            "together",
            "partner",
            "colleague",
            "pair",
            "shared",
            "coordinat",
            "helped",
            "align",
            "joint",
            "cooperat"),
    ADAPTABILITY(
            "adaptability",
            "adapt",
            "flexib",
            "chang",
            "ambigu",
            "pivot",
            "uncertain",
            "new ",
            "quickly",
            "agile",
            "adjust",
            "switch",
            "unexpected",
            "dynamic",
            "replan"),
    TECHNICAL_DEPTH(
            "technical depth",
            "code",
            "coding",
            "program",
            "software",
            "engineer",
            "develop",
            "test",
            "algorithm",
            "database",
            "performance",
            "implement",
            "debug",
            "secur",
            "api",
            "latency",
            "memory",
            "transaction",
            "concurren"),
    SYSTEM_DESIGN(
            "system design",
            "architect",
            "design",
            "scal",
            "distributed",
            "microservice",
            "system",
            "availab",
            "reliab",
            "queue",
            "cache",
            "caching",
            "partition",
            "throughput",
            "infrastructure",
            "load",
            "replica",
            "capacity");

    private final String label;
    private final List<String> cues;

    Competency(String label, String... cues) {
        this.label = label;
        this.cues = List.of(cues);
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The competency in a sentence, for example "handling conflict". */
    public String label() {
        return label;
    }

    /** Lower-case word beginnings, some of two words. */
    public List<String> cues() {
        return cues;
    }

    /** How often a text speaks of it. */
    public int mentionsIn(String text) {
        return Words.occurrences(text, cues);
    }

    public static Optional<Competency> of(String wire) {
        return Words.constant(values(), wire);
    }
}
