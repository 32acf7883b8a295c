package dev.mockmate.testsession.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Chooses the questions of a test, with the versions it is to keep; part of the running transaction. The feature of questions
 * implements it.
 */
public interface QuestionChoice {

    /** Of the shared bank alone, as candidates do: the versions of those of them that may be chosen. */
    Uni<Map<UUID, Integer>> shared(List<UUID> ids);

    /**
     * Of the shared bank and an organisation's own, as recruiters do: the versions of those of them that may be chosen.
     *
     * @param organisation empty for all organisations', as admins do
     */
    Uni<Map<UUID, Integer>> of(Optional<String> organisation, List<UUID> ids);

    /** Those that were chosen before, whatever became of them since. */
    Uni<Map<UUID, Integer>> chosenBefore(List<UUID> ids);
}
