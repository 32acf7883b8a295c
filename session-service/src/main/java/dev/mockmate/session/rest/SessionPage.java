package dev.mockmate.session.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of sessions. */
@Schema(name = "SessionPage")
record SessionPage(
        List<SessionViews.SessionView> items,
        @Schema(nullable = true) String nextCursor) {}
