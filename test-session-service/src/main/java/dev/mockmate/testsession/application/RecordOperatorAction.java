package dev.mockmate.testsession.application;

import dev.mockmate.platform.time.Ids;
import dev.mockmate.platform.time.Now;
import dev.mockmate.testsession.store.OperatorActions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Notes what an administrator sets about to do and why, before it is done: no act is without its note, whoever dies in between. */
@ApplicationScoped
public class RecordOperatorAction {
    private final OperatorActions acts;
    private final Ids ids;
    private final Now now;

    RecordOperatorAction(OperatorActions acts, Ids ids, Now now) {
        this.acts = acts;
        this.ids = ids;
        this.now = now;
    }

    /** Notes a call that changes something. */
    public Uni<Void> note(UUID operator, String method, String path, String reason) {
        return acts.add(ids.next(), operator, method, path, reason, now.get());
    }
}
