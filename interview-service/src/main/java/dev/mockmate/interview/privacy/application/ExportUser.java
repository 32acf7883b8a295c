package dev.mockmate.interview.privacy.application;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mockmate.platform.identity.Caller;
import dev.mockmate.platform.privacy.PersonalDataParts;
import dev.mockmate.platform.time.Now;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything every service holds about a user, as one JSON. It is whole or it fails: a service that is away leaves no gap. */
@ApplicationScoped
public class ExportUser {
    private final PersonalDataParts here;
    private final RemotePersonalData elsewhere;
    private final Now now;
    private final String service;

    ExportUser(
            PersonalDataParts here,
            RemotePersonalData elsewhere,
            Now now,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.here = here;
        this.elsewhere = elsewhere;
        this.now = now;
        this.service = service;
    }

    /**
     * {@code {exported_at, user {id, name, email}, services {<name>: {<part>: …}}}}.
     *
     * <p>Fails with {@link RemotePersonalData.UnavailableException}.
     */
    public Uni<ObjectNode> export(Caller caller) {
        ObjectNode export = JsonNodeFactory.instance.objectNode();
        export.put("exported_at", now.get().toString());
        export.putObject("user")
                .put("id", caller.userId().toString())
                .put("name", caller.name())
                .put("email", caller.email());
        ObjectNode services = export.putObject("services");
        return elsewhere
                .about(caller.token())
                .invoke(services::setAll)
                .chain(() -> here.export(caller.userId()))
                .invoke(own -> services.set(service, own))
                .replaceWith(export);
    }
}
