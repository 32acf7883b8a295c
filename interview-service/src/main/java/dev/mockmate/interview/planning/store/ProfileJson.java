package dev.mockmate.interview.planning.store;

import dev.mockmate.interview.planning.domain.Competency;
import dev.mockmate.interview.planning.domain.JobProfile;
import dev.mockmate.interview.planning.domain.Seniority;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A job's profile as it is stored: {@code {title, company, skills[], competencies[], seniority, technical}}. */
public final class ProfileJson {

    private ProfileJson() {}

    public static JsonObject write(JobProfile profile) {
        return new JsonObject()
                .put("title", profile.title())
                .put("company", profile.company())
                .put("skills", new JsonArray(profile.skills()))
                .put(
                        "competencies",
                        new JsonArray(profile.competencies().stream()
                                .map(Competency::wire)
                                .toList()))
                .put("seniority", profile.seniority().wire())
                .put("technical", profile.technical());
    }

    public static JobProfile read(JsonObject json) {
        return new JobProfile(
                json.getString("title"),
                json.getString("company"),
                json.getJsonArray("skills").stream().map(String.class::cast).toList(),
                json.getJsonArray("competencies").stream()
                        .map(name -> Competency.of((String) name).orElseThrow())
                        .toList(),
                Seniority.of(json.getString("seniority")).orElseThrow(),
                json.getBoolean("technical"));
    }
}
