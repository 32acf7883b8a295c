package dev.mockmate.testsession.question.schedule;

import dev.mockmate.platform.concurrency.InOrder;
import dev.mockmate.platform.problem.RedactedException;
import dev.mockmate.testsession.question.application.KeepSharedBank;
import dev.mockmate.testsession.question.application.QuestionsConfig;
import dev.mockmate.testsession.question.rest.BankFiles;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Brings the questions that come with the service into the shared bank after the start, when that is configured. */
@ApplicationScoped
class SharedBankLoader {
    private static final Logger LOG = Logger.getLogger(SharedBankLoader.class);

    private final QuestionsConfig config;
    private final BankFiles files;
    private final KeepSharedBank bank;
    /** Only saves looking again: whoever looks again changes nothing. */
    private volatile boolean loaded;

    SharedBankLoader(QuestionsConfig config, BankFiles files, KeepSharedBank bank) {
        this.config = config;
        this.files = files;
        this.bank = bank;
    }

    /** Tries until all of them are there. */
    @Scheduled(every = "10s", identity = "shared-question-bank", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> load() {
        return loaded || !config.shippedBank() ? Uni.createFrom().voidItem() : loadAll();
    }

    /** Brings all of them in, one after the other. */
    Uni<Void> loadAll() {
        return Uni.createFrom()
                .item(files::names)
                .chain(names -> InOrder.all(names, this::one))
                .invoke(changed -> LOG.infof("shared question bank loaded changed=%d", changed.size()))
                .invoke(() -> loaded = true)
                .replaceWithVoid();
    }

    private Uni<String> one(String name) {
        return Uni.createFrom()
                .item(() -> files.read(name))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(shipped -> bank.keep(shipped.uuid(), shipped.draft()))
                .onFailure(IllegalStateException.class)
                .recoverWithItem(broken -> {
                    LOG.errorf(new RedactedException(broken), "question not loaded name=%s", name);
                    return false;
                })
                .map(changed -> changed ? name : null);
    }
}
