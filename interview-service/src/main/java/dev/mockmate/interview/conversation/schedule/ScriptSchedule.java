package dev.mockmate.interview.conversation.schedule;

import dev.mockmate.interview.conversation.application.PlayScript;
import dev.mockmate.interview.conversation.application.ScriptConfig;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks once a second for lines of scripts that are due; where no scripts are played it looks for nothing. */
@ApplicationScoped
public class ScriptSchedule {
    private static final int LINES_OF_A_ROUND = 100;

    private final PlayScript play;
    private final ScriptConfig config;

    ScriptSchedule(PlayScript play, ScriptConfig config) {
        this.play = play;
        this.config = config;
    }

    @Scheduled(every = "1s", identity = "scripts-due", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> play() {
        return config.enabled()
                ? Multi.createBy()
                        .repeating()
                        .uni(play::sayNext)
                        .whilst(said -> said)
                        .select()
                        .first(LINES_OF_A_ROUND)
                        .collect()
                        .last()
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
