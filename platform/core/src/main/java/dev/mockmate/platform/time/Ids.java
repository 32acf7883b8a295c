package dev.mockmate.platform.time;

import java.util.UUID;

/** Where new identifiers come from; injected so that tests can foretell them. */
public interface Ids {
    /** A new time-ordered UUID (version 7): newer ids sort after older ones, which keeps indexes compact. */
    UUID next();
}
