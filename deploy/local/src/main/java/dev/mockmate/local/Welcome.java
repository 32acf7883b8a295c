package dev.mockmate.local;

import java.util.List;

/** What the user is told once everything runs: the address, who can sign in, and what to try. */
final class Welcome {

    private Welcome() {}

    static List<String> lines(String origin) {
        return List.of(
                "",
                "MockMate is at " + origin,
                "Users (password = name): candidate, candidate2 … candidate20, recruiter, recruiter2, admin",
                "Documents: " + origin
                        + "/api-docs/{session|interview|billing|test-session|gateway}.json, asyncapi.json",
                "",
                "Try, in another terminal:",
                "  TOKEN=$(curl -s " + origin + "/auth/realms/mockmate/protocol/openid-connect/token"
                        + " -d grant_type=password -d client_id=mockmate-cli -d username=candidate -d password=candidate"
                        + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')",
                "  curl -s " + origin + "/api/sessions -H \"Authorization: Bearer $TOKEN\""
                        + " -H 'Content-Type: application/json' -d '{\"job_title\": \"Backend engineer\"}'",
                "  deploy/demo --answers deploy/demo-client/sample-answers.txt --job-description deploy/demo-client/sample-job.txt",
                "",
                "Ctrl-C stops everything; deploy/up --status shows the memory each part uses.");
    }
}
