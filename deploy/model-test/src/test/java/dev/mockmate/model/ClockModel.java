package dev.mockmate.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The rules of the clock once more, as plainly as they can be written and without a look at the code: a session is the list of
 * intervals its clock ran and the last sign of its client. All times are milliseconds.
 */
final class ClockModel {
    static final long SECOND = 1_000;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;
    static final long NEVER = Long.MAX_VALUE;

    final Map<UUID, Session> sessions = new LinkedHashMap<>();

    /** Rule formula. */
    static int credits(long elapsed) {
        long minutes = elapsed / MINUTE;
        return (int) (1 + minutes / 60);
    }

    static final class Session {
        final UUID user;
        final long createdAt;
        String status = "created";
        String endReason = "";
        long since;
        long endedAt;
        UUID activation;
        final List<long[]> ran = new ArrayList<>();
        long lastSign = -1;
        long droppedAt = -1;
        boolean pausedByUser;
        boolean began;
        int graceFor;
        boolean saved;
        long graceEnds = NEVER;
        long paidFor = NEVER;
        long corrected = -1;
        boolean begunByCorrection;
        boolean begunAfterAll;

        Session(UUID user, long createdAt) {
            this.user = user;
            this.createdAt = createdAt;
        }

        Session copy() {
            Session copy = new Session(user, createdAt);
            copy.status = status;
            copy.endReason = endReason;
            copy.since = since;
            copy.endedAt = endedAt;
            copy.activation = activation;
            ran.forEach(interval -> copy.ran.add(interval.clone()));
            copy.lastSign = lastSign;
            copy.droppedAt = droppedAt;
            copy.pausedByUser = pausedByUser;
            copy.began = began;
            copy.graceFor = graceFor;
            copy.graceEnds = graceEnds;
            copy.paidFor = paidFor;
            copy.corrected = corrected;
            copy.begunByCorrection = begunByCorrection;
            copy.begunAfterAll = begunAfterAll;
            return copy;
        }

        boolean hasBegun() {
            return began || begunByCorrection || begunAfterAll;
        }

        boolean is(String... statuses) {
            for (String one : statuses) {
                if (one.equals(status)) {
                    return true;
                }
            }
            return false;
        }

        /** Running time up to an instant. */
        long elapsed(long until) {
            return corrected >= 0 ? corrected : counted(until);
        }

        /** The same before an operator corrected it. */
        long counted(long until) {
            return Math.min(paidFor, ran(until));
        }

        /** The same with a grace that was taken back. */
        long ran(long until) {
            long sum = 0;
            for (long[] interval : ran) {
                sum += Math.max(0, Math.min(interval[1], until) - interval[0]);
            }
            return sum;
        }

        /** Time from the start to the end, or until now, in which the clock stood still. */
        long paused(long now) {
            long until = status.equals("completed") ? endedAt : now;
            return ran.isEmpty() ? 0 : Math.max(0, until - ran.get(0)[0] - elapsed(until));
        }

        private long[] open() {
            return ran.get(ran.size() - 1);
        }

        private void run(long at) {
            status = "active";
            ran.add(new long[] {at, NEVER});
        }

        private void pause(long at, boolean byUser) {
            open()[1] = at;
            status = "paused";
            since = at;
            pausedByUser = byUser;
        }

        /** Rule exhausted: the grace is free, so the clock goes back to the last second that is paid. */
        private void end(String how, String reason, long at) {
            if (is("active")) {
                open()[1] = Math.max(open()[0], at);
            }
            if (graceFor > 0) {
                paidFor = (graceFor - 1) * HOUR - SECOND;
            }
            status = how;
            endReason = reason;
            endedAt = at;
        }

        /** What time alone has done by {@code now}. */
        void advance(long now) {
            String before;
            do {
                before = status;
                if (is("active", "paused", "abandoned") && now >= graceEnds) {
                    graceOver();
                } else if (is("created") && now >= createdAt + 7 * DAY) {
                    end("expired", "", createdAt + 7 * DAY);
                } else if (is("activating") && now >= since + 2 * MINUTE) {
                    status = "created";
                } else if (is("active")) {
                    running(now);
                } else if (is("paused") && now >= Math.max(since, lastSign) + DAY) {
                    status = "abandoned";
                    since = Math.max(since, lastSign) + DAY;
                } else if (is("abandoned") && now >= since + 30 * DAY) {
                    end("completed", "abandoned", since + 30 * DAY);
                }
            } while (!status.equals(before));
        }

        /** Rules fair-clock, hold-first, max-duration: time counts as far as the client was seen. */
        private void running(long now) {
            long seen = Math.min(now, Math.max(open()[0], lastSign));
            began |= elapsed(seen) >= 2 * MINUTE;
            if (elapsed(seen) >= 4 * HOUR) {
                end("completed", "max_duration", seen - (elapsed(seen) - 4 * HOUR));
            } else if (now >= seen + 90 * SECOND) {
                pause(seen, false);
            }
        }

        private void graceOver() {
            if (is("active")) {
                running(graceEnds);
            }
            if (!is("completed")) {
                end("completed", "credits_exhausted", graceEnds);
            }
        }

        /** The client shows itself. */
        private void sign(long at) {
            lastSign = Math.max(lastSign, at);
        }
    }

    void create(UUID id, UUID user, long now) {
        sessions.put(id, new Session(user, now));
    }

    void activate(UUID id, UUID activation, long now) {
        Session s = at(id, now);
        if (s.is("created")) {
            s.status = "activating";
            s.since = now;
            s.activation = activation;
        }
    }

    void approved(UUID id, UUID activation, long now) {
        Session s = at(id, now);
        if (s.is("activating") && s.activation.equals(activation)) {
            s.run(now);
        }
    }

    void declined(UUID id, UUID activation, long now) {
        Session s = at(id, now);
        if (s.is("activating") && s.activation.equals(activation)) {
            s.status = "created";
        }
    }

    /** A call of the owner is a sign of the client: what it confirms counts before what it asks. */
    private Optional<Session> called(UUID id, long now, String... from) {
        Session s = at(id, now);
        if (!s.is(from)) {
            return Optional.empty();
        }
        s.sign(now);
        s.advance(now);
        return Optional.of(s);
    }

    void pause(UUID id, long now) {
        called(id, now, "active", "paused").ifPresent(s -> {
            if (s.is("active")) {
                s.pause(now, true);
            }
            s.pausedByUser = true;
        });
    }

    void resume(UUID id, long now) {
        called(id, now, "active", "paused", "abandoned")
                .filter(s -> s.is("paused", "abandoned"))
                .ifPresent(s -> s.run(now));
    }

    void complete(UUID id, String reason, long now) {
        called(id, now, "active", "paused", "abandoned")
                .filter(s -> !s.is("completed"))
                .ifPresent(s -> s.end("completed", reason, now));
    }

    void correct(UUID id, int minutes, long now) {
        Session s = at(id, now);
        if (s.is("completed")) {
            s.corrected = minutes * MINUTE == s.elapsed(now) ? s.corrected : minutes * MINUTE;
            s.begunByCorrection |= s.corrected > 0;
        }
    }

    void disconnect(UUID id, long now) {
        called(id, now, "created", "activating", "active", "paused", "abandoned")
                .ifPresent(s -> {
                    if (s.is("active")) {
                        s.pause(now, false);
                    }
                    s.droppedAt = now;
                });
    }

    /** A heartbeat that changes nothing but when the client was seen; false when that is not all it must do. */
    boolean noted(UUID id, long now) {
        Session looked = lookedAt(id, now);
        boolean returns = looked.is("paused", "abandoned") && !looked.pausedByUser;
        sessions.get(id).sign(now);
        return !returns;
    }

    void connect(UUID id, long now) {
        heartbeat(id, now);
        sessions.get(id).droppedAt = -1;
    }

    void exhausted(UUID id, int credit, long graceEnds, long now) {
        Session s = at(id, now);
        if (s.is("active", "paused", "abandoned") && s.graceFor < credit) {
            s.graceFor = credit;
            s.graceEnds = Math.max(graceEnds, now + 10 * SECOND);
        }
    }

    /** A top-up inside the grace saves the session, even when it is heard of behind it. */
    void charged(UUID id, int credit, long chargedAt, long now) {
        Session s = sessions.get(id);
        if (s.graceFor > 0 && s.graceFor <= credit && chargedAt <= s.graceEnds && !s.is("completed")) {
            s.saved = true;
            s.graceFor = 0;
            s.graceEnds = NEVER;
        }
        s.advance(now);
    }

    void heartbeat(UUID id, long now) {
        called(id, now, "created", "activating", "active", "paused", "abandoned")
                .ifPresent(s -> present(s, now));
    }

    /** The interview told of a call made at {@code at}. */
    void called(UUID id, long now, long at, boolean question) {
        if (!question && at <= sessions.get(id).droppedAt) {
            return;
        }
        Session s = at(id, now);
        s.sign(at);
        s.advance(now);
        if (question) {
            s.began |= s.is("active", "paused", "abandoned");
            s.begunAfterAll |= s.is("completed") && at <= s.endedAt;
        } else {
            present(s, now);
        }
    }

    private static void present(Session s, long now) {
        if (s.is("paused", "abandoned") && !s.pausedByUser) {
            s.run(now);
        } else if (s.is("abandoned")) {
            s.status = "paused";
            s.since = now;
        }
    }

    Session at(UUID id, long now) {
        Session s = sessions.get(id);
        s.advance(now);
        return s;
    }

    /** What the session would be if somebody looked at it now. */
    Session lookedAt(UUID id, long now) {
        Session s = sessions.get(id).copy();
        s.advance(now);
        return s;
    }
}
