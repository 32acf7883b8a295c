package dev.mockmate.platform.identity;

/** The realm's roles. */
public final class Roles {
    /** Practises interviews and takes coding tests. */
    public static final String CANDIDATE = "candidate";
    /** Runs coding tests and their questions. */
    public static final String RECRUITER = "recruiter";
    /** Reads everything, grants credits, corrects. */
    public static final String ADMIN = "admin";
    /** Another of our services. */
    public static final String SERVICE = "service";

    private Roles() {}
}
