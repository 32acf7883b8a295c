package dev.mockmate.gateway.live;

import dev.mockmate.gateway.application.AdmitClient;
import dev.mockmate.gateway.application.CandidateInputPublisher;
import dev.mockmate.gateway.application.ResumeTokens;
import dev.mockmate.gateway.application.VerifyToken;
import dev.mockmate.gateway.sessions.Sessions;
import jakarta.inject.Singleton;

/** Whom a connection talks to. */
@Singleton
class Services {
    final AdmitClient admitClient;
    final VerifyToken verifyToken;
    final ResumeTokens resumeTokens;
    final Sessions sessions;
    final CandidateInputPublisher inputs;

    Services(
            AdmitClient admitClient,
            VerifyToken verifyToken,
            ResumeTokens resumeTokens,
            Sessions sessions,
            CandidateInputPublisher inputs) {
        this.admitClient = admitClient;
        this.verifyToken = verifyToken;
        this.resumeTokens = resumeTokens;
        this.sessions = sessions;
        this.inputs = inputs;
    }
}
